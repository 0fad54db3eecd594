import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { ownZone } from '../../lib/i18n/zones.ts';
import { MAX_PLACE_LENGTH } from '../../lib/meeting/plan.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { WholeField } from '../ui/whole-field.tsx';
import { LinkField } from './link-field.tsx';
import { elsewhere } from './when-text.ts';

/** Day, time, call and place. */
export function WhenPart({ arc }: ViewProps): JSX.Element {
  const { plan } = arc;
  const readOnly = !arc.canWrite.value;
  const [date, time, zone] = [plan.date.value, plan.time.value, plan.zone.value];
  const away = elsewhere(date, time, zone);
  return (
    <>
      <div class="plan-when">
        <DateField
          label={t('plan.date')}
          value={date}
          readOnly={readOnly}
          onChange={(day) => plan.set('date', day)}
        />
        <TimeField
          label={t('plan.time')}
          value={time}
          readOnly={readOnly}
          onChange={(next) => {
            plan.set('time', next);
            // Whoever first tells a time means the walls around them.
            if (plan.zone.peek() === '' && next !== '') plan.set('zone', ownZone());
          }}
        />
      </div>
      {away && (
        <div class="row">
          <p class="small grow">{t('plan.elsewhere', away)}</p>
          {!readOnly && (
            <Button kind="plain" onPress={() => plan.set('zone', ownZone())}>
              {t('plan.useMyZone')}
            </Button>
          )}
        </div>
      )}
      <LinkField arc={arc} />
      <WholeField
        label={t('plan.place')}
        hint={t('plan.placeHint')}
        value={plan.place.value}
        maxLength={MAX_PLACE_LENGTH}
        readOnly={readOnly}
        onKeep={(words) => plan.set('place', words)}
      />
    </>
  );
}
