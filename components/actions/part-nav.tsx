import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { PARTS, type Part, type RecordsUi } from './records-ui.ts';

/** Names that are short enough for a row of buttons; the part's own heading says it in full. */
const shortName = (part: Part): string =>
  part === 'action' || part === 'decision' || part === 'goal'
    ? t(`records.part.${part}`)
    : t(`records.partShort.${part}`);

interface Props {
  readonly ui: RecordsUi;
  /** How many things stand in a part; 0 is not shown. */
  readonly counts: Readonly<Partial<Record<Part, number>>>;
}

/** The parts of the tab as a row of quiet buttons, each with how much is in it. */
export function PartNav({ ui, counts }: Props): JSX.Element {
  const shown = ui.part.value;
  return (
    <nav aria-label={t('records.parts')}>
      <ul class="part-nav">
        {PARTS.map((part) => {
          const count = counts[part] ?? 0;
          const name = t(`records.part.${part}`);
          const waiting = ui.waiting.value.filter(({ kind }) => kind === part).length;
          const word = waiting > 0 ? t('records.waitingForYou', { count: waiting }) : undefined;
          return (
            <li key={part}>
              <button
                type="button"
                class={`part-button${waiting > 0 ? ' part-waiting' : ''}`}
                title={word}
                aria-description={word}
                aria-current={part === shown ? 'true' : undefined}
                aria-label={count > 0 ? t('records.partCount', { part: name, count }) : name}
                onClick={() => ui.showPart(part)}
              >
                {shortName(part)}{' '}
                {/* Drawn, not written: the spoken name says it too, after the part's whole name. */}
                {count > 0 && <span class="part-count" data-count={count} aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
