import type { JSX } from 'preact';
import { formatDate } from '../../lib/i18n/format.ts';
import { locale, t } from '../../lib/i18n/index.ts';
import type {
  ChangeCount,
  FoundBackup,
  FoundChanges,
  FoundMeeting,
  FoundWords,
} from '../../lib/storage/backup-contract.ts';
import { Button } from '../ui/button.tsx';
import { useFewFirst } from '../ui/few-first.tsx';
import { Notice } from '../ui/notice.tsx';
import { roleLabel } from '../ui/role-label.ts';

/** Meetings listed at first. */
const SHOWN = 8;

interface Props {
  readonly preview: FoundBackup | FoundChanges;
  readonly isMerging: boolean;
  readonly onMerge: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring. Nothing has changed yet; everything out of the file is shown as plain text. */
export function FilePreview({ preview, isMerging, onMerge, onCancel }: Props): JSX.Element {
  const isEmpty = bringsNothing(preview);
  return (
    <section class="card stack" aria-label={t('backup.inIt')}>
      {preview.kind === 'backup' ? <Backup found={preview} /> : <Changes found={preview} />}
      <p class="small soft">{t(isEmpty ? 'backup.nothingNew' : 'backup.promise')}</p>
      <div class="row">
        {!isEmpty && (
          <Button kind="primary" off={isMerging} onPress={onMerge}>
            {t(isMerging ? 'backup.merging' : 'backup.merge')}
          </Button>
        )}
        {!isMerging && <Button onPress={onCancel}>{t(isEmpty ? 'ui.close' : 'ui.cancel')}</Button>}
      </div>
    </section>
  );
}

const bringsWords = ({ fresh, differing }: FoundWords): boolean => fresh + differing > 0;

function bringsNothing(preview: FoundBackup | FoundChanges): boolean {
  if (preview.kind === 'changes') return preview.state === 'same';
  const { meetings, words, packs, profileName, takesSettings, habits, privateLines } = preview;
  return !(
    meetings.some(({ state, unlocks }) => state !== 'same' || unlocks) ||
    bringsWords(words) ||
    bringsWords(packs) ||
    profileName !== null ||
    takesSettings ||
    habits ||
    privateLines > 0
  );
}

const dayAndTime = (at: number): string => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });

function Changes({ found }: { found: FoundChanges }): JSX.Element {
  const { from, madeAt, title } = found;
  return (
    <>
      <p>
        {t(`backup.from.${from.standing}`, {
          ...{ name: from.name, role: roleLabel(from.role) },
          ...{ title: title || t('meeting.untitled'), time: dayAndTime(madeAt) },
        })}
      </p>
      {from.standing === 'stranger' && (
        <Notice tone="open">
          <p>{t('backup.stranger', { name: from.name })}</p>
        </Notice>
      )}
      <ul class="backup-facts">
        <Counts changes={found.changes} isSame={found.state === 'same'} />
        {found.newerHere && <li>{t('backup.newerHere')}</li>}
      </ul>
    </>
  );
}

function Backup({ found }: { found: FoundBackup }): JSX.Element {
  const { meetings, words, packs, profileName, takesSettings, server, habits } = found;
  const { shown, more } = useFewFirst(meetings, SHOWN, t('review.all', { count: meetings.length }));
  return (
    <>
      <p>{t('backup.madeAt', { time: dayAndTime(found.madeAt) })}</p>
      {meetings.length > 0 && (
        <ul class="backup-meetings" aria-label={t('review.meetings')}>
          {shown.map((meeting) => (
            <Meeting key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
      {more}
      <ul class="backup-facts">
        {bringsWords(words) && <li>{t('backup.words', { count: words.fresh + words.differing })}</li>}
        {words.differing > 0 && <li>{t('backup.wordsDiffer', { count: words.differing })}</li>}
        {bringsWords(packs) && <li>{t('backup.packs', { count: packs.fresh + packs.differing })}</li>}
        {found.privateLines > 0 && <li>{t('own.backupFound', { count: found.privateLines })}</li>}
        {habits && <li>{t('backup.habits')}</li>}
        {profileName !== null && <li>{t('backup.profile', { name: profileName })}</li>}
        {takesSettings && <li>{t('backup.settings')}</li>}
        {server !== null && <li>{t('backup.server', { server })}</li>}
      </ul>
    </>
  );
}

function Meeting({ meeting }: { meeting: FoundMeeting }): JSX.Element {
  const { title, createdAt, peopleNames, bytes, state, newerHere, access, unlocks } = meeting;
  const names = peopleNames.slice(0, 4).join(', ');
  return (
    <li class="stack-s">
      <strong dir="auto">{title || t('meeting.untitled')}</strong>
      <span class="soft small">
        {[
          formatDate(createdAt, { dateStyle: 'medium' }),
          names && t('start.meetingWith', { names }),
          sizeText(bytes),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <ul class="backup-facts">
        {state === 'new' ? (
          <li>{t('backup.isNew')}</li>
        ) : (
          <Counts changes={meeting.changes} isSame={state === 'same'} />
        )}
        {newerHere && <li>{t('backup.newerHere')}</li>}
        {unlocks && <li>{t('backup.unlocks')}</li>}
        {state === 'new' && access === 'read' && <li>{t('backup.readOnly')}</li>}
      </ul>
    </li>
  );
}

function Counts({ changes, isSame }: { changes: ChangeCount; isSame: boolean }): JSX.Element {
  const { added, changed, binned } = changes;
  if (isSame) return <li>{t('backup.same')}</li>;
  // People, signatures and the like are no notes; they are merged all the same.
  if (added + changed + binned === 0) return <li>{t('backup.otherChanges')}</li>;
  return (
    <>
      {added > 0 && <li>{t('backup.added', { count: added })}</li>}
      {changed > 0 && <li>{t('backup.changed', { count: changed })}</li>}
      {binned > 0 && <li>{t('backup.binned', { count: binned })}</li>}
    </>
  );
}

/** A size as people know it from their downloads. */
function sizeText(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const size = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000);
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(locale.value, {
    style: 'unit',
    unit,
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(size);
}
