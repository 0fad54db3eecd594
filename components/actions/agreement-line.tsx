import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { Statement } from '../../lib/meeting/agreement-contract.ts';
import { agreementText, agreementTone } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

const SIGNS = { good: '✓', open: '◔', calm: '○' } as const;

interface Props {
  readonly ui: RecordsUi;
  readonly id: string;
  /** The state alone: who has said what stands below it. */
  readonly isShort: boolean;
}

/** How far people agree, in one line: the state, and who has said what about the words as they are. */
export function AgreementLine({ ui, id, isShort }: Props): JSX.Element {
  const agreement = ui.agreements.of(id).value;
  const tone = agreementTone(agreement);
  // Whoever said "Not yet", or waits to be confirmed, stands below with more words.
  const agreed = agreement.statements.filter(
    ({ isCurrent, verdict, counts, side }) =>
      isCurrent && verdict === 'agree' && (counts || (side !== 'family' && side !== 'school')),
  );
  return (
    <div class="agree-line">
      <span class={`agree-state agree-${tone}`}>
        <span aria-hidden="true">{SIGNS[tone]} </span>
        <span>{agreementText(agreement)}</span>
      </span>
      {!isShort &&
        agreed.map((statement) => (
          <VoiceChip
            key={statement.id}
            statement={statement}
            isSelf={statement.deviceId === ui.records.deviceId}
          />
        ))}
    </div>
  );
}

function VoiceChip({
  statement,
  isSelf,
}: {
  readonly statement: Statement;
  readonly isSelf: boolean;
}): JSX.Element {
  const { name, role } = statement;
  return (
    <span class="voice-chip" data-role={role}>
      <span aria-hidden="true">✓ </span>
      <span class="unseen">{`${t('agreement.agree')}: `}</span>
      <bdi>{isSelf ? t('noteYou') : name}</bdi>
      <span> · {t(`role.${role}`)}</span>
    </span>
  );
}
