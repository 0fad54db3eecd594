import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { Statement } from '../../lib/meeting/agreement-contract.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { fullTime, shortTime } from '../notes/labels.ts';
import { unconfirmedRoles } from '../people/unconfirmed.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Face } from '../ui/face.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { AgreementHistory } from './agreement-history.tsx';
import { ChangeMarks } from './change-marks.tsx';
import { statementText } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly record: RecordView;
  readonly isOpen: boolean;
}

/**
 * Who has said what, and what has changed since. A closed card tells only what somebody has to read now: reasons for
 * "Not yet", and changed words.
 */
export function AgreementPart({ ui, record, isOpen }: Props): JSX.Element | null {
  const { statements, history, before, rejected } = ui.agreements.of(record.id).value;
  const shown = isOpen
    ? statements
    : statements.filter((each) => each.isCurrent && (each.verdict === 'not-yet' || isUnheard(each)));
  return (
    <>
      {shown.length > 0 && (
        <ul class="voices" aria-label={t('agreement.title')}>
          {shown.map((statement) => (
            <Voice key={statement.id} ui={ui} statement={statement} isOpen={isOpen} />
          ))}
        </ul>
      )}
      {before && <ChangeMarks before={before} record={record} />}
      {isOpen && history.length > statements.length && <AgreementHistory ui={ui} history={history} />}
      {isOpen && rejected > 0 && <p class="small soft">{t('agreement.rejected', { count: rejected })}</p>}
    </>
  );
}

/** A word of family or school that does not count yet: somebody has to do something about it. */
const isUnheard = ({ counts, side }: Statement): boolean =>
  !counts && (side === 'family' || side === 'school');

interface VoiceProps {
  readonly ui: RecordsUi;
  readonly statement: Statement;
  readonly isOpen: boolean;
}

function Voice({ ui, statement, isOpen }: VoiceProps): JSX.Element {
  const { name, role, at, verdict, reason, deviceId, side } = statement;
  const isSelf = deviceId === ui.records.deviceId;
  return (
    <li class="voice" data-role={role}>
      <Face name={name} role={role} />
      <div class="voice-words">
        <p>
          <span class="voice-said">{statementText(statement, isSelf)}</span>{' '}
          <span class="soft small">
            {roleLabel(role)}
            {at > 0 && (
              <>
                {' · '}
                <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
                  {shortTime(at)}
                </time>
              </>
            )}
          </span>
        </p>
        {isOpen && side === 'student' && <p class="small voice-own">{t('agreement.studentVoice')}</p>}
        {verdict === 'not-yet' && reason !== '' && (
          <blockquote class="voice-reason" dir="auto">
            {reason}
          </blockquote>
        )}
        {isUnheard(statement) && <Unconfirmed ui={ui} statement={statement} isSelf={isSelf} />}
      </div>
    </li>
  );
}

/** Says why a word does not count yet, and lets anyone else inside make it count. */
function Unconfirmed({
  ui,
  statement,
  isSelf,
}: Omit<VoiceProps, 'isOpen'> & { isSelf: boolean }): JSX.Element {
  const { name, deviceId } = statement;
  const role = roleLabel(statement.role);
  // Nobody's standing is proved in notes that were begun before people could agree: there is nobody to confirm it.
  const isTooOld = ui.vouches.standings.value.size === 0 && !ui.vouches.isChecking.value;
  const mayConfirm =
    ui.canWrite.value && unconfirmedRoles(ui.vouches, ui.records.deviceId).get(deviceId) === statement.role;
  const confirm = async (): Promise<void> => {
    if (await ui.vouches.confirmRole(deviceId, statement.role)) say(t('agreement.confirmed', { name, role }));
    else say(t('agreement.failed'));
  };
  return (
    <div class="row voice-open">
      <p class="small grow">
        {isTooOld
          ? t('agreement.tooOld')
          : isSelf
            ? t('agreement.unconfirmedYou', { role })
            : t('agreement.unconfirmed', { name, role })}
      </p>
      {mayConfirm && (
        <Button label={t('agreement.confirmWhat', { name, role })} onPress={() => void confirm()}>
          {t('agreement.confirm')}
        </Button>
      )}
    </div>
  );
}
