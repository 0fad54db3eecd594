import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { REFLECTIONS } from '../../lib/storage/private-contract.ts';
import type { ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { HowDidWeDo } from './how-did-we-do.tsx';
import { PrivateLines } from './private-lines.tsx';
import { PrivateSurface } from './private-surface.tsx';

/** After the meeting: what only this person thinks about, and what people tell each other about how it was. */
export function DebriefView({ arc }: ViewProps): JSX.Element {
  return (
    <GuidePart arc={arc} title={t('own.debrief')}>
      <PrivateSurface desk={arc.desk} label={t('own.reflection')}>
        {REFLECTIONS.map((part) => {
          const label = t(`own.reflect.${part}`);
          return (
            <div key={part} class="stack-s">
              <h3>{label}</h3>
              <PrivateLines
                arc={arc}
                place={`reflection-${part}`}
                label={label}
                newLabel={t('own.lineNew', { part: label })}
              />
            </div>
          );
        })}
      </PrivateSurface>
      <HowDidWeDo arc={arc} />
    </GuidePart>
  );
}
