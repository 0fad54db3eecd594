import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { Statement } from '../../lib/meeting/agreement-contract.ts';
import { agreementText, agreementTone } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

const SIGNS = { good: '✓', open: '◔', calm: '○' } as const;

/** How far people agree, in one line: the state, and who has said what about the words as they are. */
export function AgreementLine({ ui, id }: { readonly ui: RecordsUi; readonly id: string }): JSX.Element {
  const agreement = ui.agreements.of(id).value;
  const tone = agreementTone(agreement);
  const current = agreement.statements.filter(({ isCurrent }) => isCurrent);
  return (
    <div class="agree-line">
      <span class={`agree-state agree-${tone}`}>
        <span aria-hidden="true">{SIGNS[tone]} </span>
        <span>{agreementText(agreement)}</span>
      </span>
      {current.map((statement) => (
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
  const { verdict, name, role, counts } = statement;
  const who = isSelf ? t('noteYou') : name;
  const yes = verdict === 'agree';
  return (
    <span class={`voice-chip${counts ? '' : ' voice-chip-open'}`} data-role={role}>
      <span aria-hidden="true">{yes ? '✓ ' : '… '}</span>
      <span class="unseen">{`${t(yes ? 'agreement.agree' : 'agreement.notYet')}: `}</span>
      <bdi>{who}</bdi>
      <span> · {t(`role.${role}`)}</span>
    </span>
  );
}
