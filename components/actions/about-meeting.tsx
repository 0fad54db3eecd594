import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingDetails } from '../../lib/meeting/record-contract.ts';
import { LastDetails } from '../together/last-details.tsx';
import { dayText } from './record-words.ts';

interface Props {
  readonly details: MeetingDetails;
  readonly canWrite: boolean;
}

/** Whom this meeting is about, and when the next one is: a line to read, and the same fields as in the closing check. */
export function AboutMeeting({ details, canWrite }: Props): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const child = details.child.value;
  const next = details.next.value;
  const time = details.nextTime.value;
  const day = next === '' ? '' : dayText(next) + (time === '' ? '' : `, ${time}`);
  const facts = [
    ...(child === '' ? [] : [t('records.aboutChild', { child })]),
    ...(day === '' ? [] : [t('records.aboutNext', { day })]),
  ];
  if (facts.length === 0 && !canWrite) return null;
  return (
    <section class="about stack-s" aria-label={t('records.about')}>
      <div class="row">
        <p class="small soft grow" dir="auto">
          {facts.length > 0 ? facts.join(' · ') : t('records.aboutNone')}
        </p>
        {canWrite && (
          <button
            ref={button}
            type="button"
            class="link small"
            aria-expanded={isOpen}
            aria-controls={isOpen ? formId : undefined}
            aria-label={t(isOpen ? 'records.aboutClose' : 'records.aboutChangeThis')}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'records.done' : 'records.aboutChange')}
          </button>
        )}
      </div>
      {isOpen && (
        <div id={formId}>
          <LastDetails details={details} canWrite={canWrite} />
        </div>
      )}
    </section>
  );
}
