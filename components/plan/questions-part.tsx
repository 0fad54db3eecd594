import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import { SIDES, type Side } from '../../lib/meeting/record-schema.ts';
import type { ViewProps } from '../guide/arc.ts';
import { LineList } from '../guide/line-list.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';

/** Who asks; where nobody said, it is one of the others. */
const sideOf = ({ side }: LineView): Side => (side === '' ? 'other' : side);

/** What each side wants to ask, written before the meeting, and until when the family can add to it. */
export function QuestionsPart({ arc }: ViewProps): JSX.Element {
  const questions = arc.lines.of('question').value;
  const roles = new Set(arc.people.value.filter(({ removed }) => !removed).map(({ role }) => role));
  // Family and school always; others as soon as they are here or have asked something.
  const isShown = (side: Side): boolean =>
    side === 'family' ||
    side === 'school' ||
    questions.some((question) => sideOf(question) === side) ||
    (side === 'student' && roles.has('student'));
  return (
    <>
      <p class="soft small">{t('plan.questionsHelp')}</p>
      <div>
        <Button kind="plain" onPress={() => arc.go('worksheet')}>
          {t('plan.toWorksheet')}
        </Button>
      </div>
      {SIDES.filter(isShown).map((side) => (
        <div key={side} class="stack-s">
          <h4 class="plan-side" data-role={side}>
            {t(`plan.questionsOf.${side}`)}
          </h4>
          <LineList
            arc={arc}
            kind="question"
            label={t(`plan.questionsOf.${side}`)}
            field={t('plan.question')}
            empty={t(`plan.noQuestions.${side}`)}
            add={t('plan.addQuestion')}
            start={{ side }}
            only={(line) => sideOf(line) === side}
          />
        </div>
      ))}
      <DateField
        label={t('plan.answerBy')}
        help={t('plan.answerByHelp')}
        value={arc.plan.answerBy.value}
        readOnly={!arc.canWrite.value}
        onChange={(day) => arc.plan.set('answerBy', day)}
      />
    </>
  );
}
