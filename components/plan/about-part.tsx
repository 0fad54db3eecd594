import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { MAX_CHILD_LENGTH } from '../../lib/meeting/details.ts';
import { MAX_PURPOSE_LENGTH } from '../../lib/meeting/plan.ts';
import { MAX_TITLE_LENGTH } from '../../lib/meeting/schema.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';
import { WholeField } from '../ui/whole-field.tsx';
import { PersonalHint } from './personal-hint.tsx';
import { TitleOffer } from './title-offer.tsx';

/** What the meeting is called, whom and what it is about; and the kind of meeting it is. */
export function AboutPart({ arc }: ViewProps): JSX.Element {
  const { details } = arc.ui;
  const readOnly = !arc.canWrite.value;
  return (
    <>
      <WholeField
        label={t('plan.title')}
        hint={t('plan.titleHint')}
        value={arc.notes.title.value}
        maxLength={MAX_TITLE_LENGTH}
        readOnly={readOnly}
        onKeep={(words) => arc.rename(words)}
        below={(words) => <PersonalHint words={words} />}
      />
      <WholeField
        label={t('plan.child')}
        hint={t('plan.childHint')}
        value={details.child.value}
        maxLength={MAX_CHILD_LENGTH}
        readOnly={readOnly}
        onKeep={(words) => details.setChild(words)}
        below={(words) => <PersonalHint words={words} isName />}
      />
      {!readOnly && <TitleOffer arc={arc} />}
      <WholeField
        label={t('plan.purpose')}
        hint={t('plan.purposeHint')}
        value={arc.plan.purpose.value}
        maxLength={MAX_PURPOSE_LENGTH}
        rows={2}
        readOnly={readOnly}
        onKeep={(words) => arc.plan.set('purpose', words)}
        below={(words) => <PersonalHint words={words} />}
      />
      {!readOnly && (
        <div>
          <Button kind="plain" onPress={() => arc.go('templates')}>
            {t('plan.toTemplates')}
          </Button>
        </div>
      )}
    </>
  );
}
