import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { viewIdOf } from '../../lib/glossary/glossary.ts';
import { PackError, writePack } from '../../lib/glossary/packs.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { PackRow } from '../../lib/storage/shelf-contract.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { problemText } from '../ui/problem-text.ts';
import { ButtonList, EntryButton } from './browse-list.tsx';
import type { PageTools } from './glossary-view-pages.ts';
import { PageHead, Problem, Waiting } from './glossary-view-parts.tsx';
import { download, fileNameOf, readPackFile } from './packs-file.ts';
import type { WordDesk } from './word-desk.ts';

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
}

/** Imported packs, and ways to get more and to hand on one's own words. */
export function Packs({ desk, tools }: Props): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<PackRow | null>(null);
  const packs = desk.shelf.packs.value;
  const remove = async ({ id, name }: PackRow): Promise<void> => {
    setLeaving(null);
    try {
      await desk.shelf.deletePack(id);
      setProblem(null);
      say(t('packRemoved', { name }));
      // The button that had the focus goes with its pack.
      tools.pages.replace({ kind: 'packs' });
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  const hand = ({ name, from, entries, places }: PackRow): void => {
    try {
      download(fileNameOf(name), writePack(name, from, entries, places));
      setProblem(null);
      say(t('exportDone'));
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  return (
    <div class="stack">
      <PageHead title={t('packsTitle')} onBack={tools.back} />
      <p class="soft">{t('packsHelp')}</p>
      <div class="row">
        <ImportButton tools={tools} onProblem={setProblem} />
        {desk.shelf.own.value.length > 0 && (
          <Button onPress={() => tools.open({ kind: 'export' })}>{t('exportOwn')}</Button>
        )}
      </div>
      <Problem text={problem} />
      {packs.length === 0 && <p>{t('packsNone')}</p>}
      <ul class="stack" aria-label={t('packsTitle')}>
        {packs.map((pack) => (
          <li key={pack.id} class="card stack-s">
            <h3 dir="auto">{pack.name}</h3>
            <p class="soft small" dir="auto">
              {[
                pack.from && t('packBy', { from: pack.from }),
                t('packWords', { count: pack.entries.length }),
                pack.places && t('packPlaces', { count: pack.places.length }),
                t('packAdded', { date: formatDate(pack.addedAt, { dateStyle: 'medium' }) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div class="row">
              <Button
                label={`${t('packOpen')}: ${pack.name}`}
                onPress={() => tools.open({ kind: 'pack', id: pack.id })}
              >
                {t('packOpen')}
              </Button>
              <Button label={`${t('packExport')}: ${pack.name}`} onPress={() => hand(pack)}>
                {t('packExport')}
              </Button>
              <Button label={`${t('packRemove')}: ${pack.name}`} onPress={() => setLeaving(pack)}>
                {t('packRemove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {leaving && (
        <Confirm
          title={t('packRemoveTitle', { name: leaving.name })}
          text={[t('packRemoveText')]}
          yes={t('packRemove')}
          danger
          onYes={() => void remove(leaving)}
          onNo={() => setLeaving(null)}
        />
      )}
    </div>
  );
}

interface ImportProps {
  readonly tools: PageTools;
  readonly onProblem: (text: string | null) => void;
}

/** Chooses a file and goes on to its preview, or says why it cannot be added. */
function ImportButton({ tools, onProblem }: ImportProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const read = async (file: File): Promise<void> => {
    onProblem(null);
    setReading(true);
    try {
      tools.open({ kind: 'preview', pack: await readPackFile(file) });
    } catch (error) {
      onProblem(error instanceof PackError ? problemText(error) : t('packUnreadable'));
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <Button kind="primary" off={isReading} onPress={() => input.current?.click()}>
        {isReading ? t('packReading') : t('packImport')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('packImportHint')}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was put right.
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}

/** The words of one imported pack. */
export function PackWords({ desk, tools, id }: Props & { id: string }): JSX.Element {
  const glossary = desk.glossary.value;
  const pack = desk.shelf.packs.value.find((one) => one.id === id);
  const title = pack?.name ?? t('packGone');
  const entries =
    pack?.entries.flatMap((entry) => glossary?.byId(viewIdOf(entry.id, 'pack', pack.name)) ?? []) ?? [];
  return (
    <div class="stack">
      <PageHead title={title} onBack={tools.back} />
      {pack?.from && (
        <p class="soft" dir="auto">
          {t('packBy', { from: pack.from })}
        </p>
      )}
      {!glossary && <Waiting desk={desk} />}
      {entries.length > 0 && (
        <ButtonList label={title}>
          {entries.map((entry) => (
            <EntryButton
              key={entry.id}
              entry={entry}
              noSource
              onOpen={(entryId) => tools.open({ kind: 'entry', id: entryId })}
            />
          ))}
        </ButtonList>
      )}
    </div>
  );
}
