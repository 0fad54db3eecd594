import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { WordsField } from '../actions/record-fields.tsx';
import { LabelHint } from './label-hint.tsx';
import type { StepProps } from './step-props.ts';

/** First step: the issue in a few words, and what happened, without labels. */
export function Describe({ ui, issue, labels }: StepProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [isWriter, setWriter] = useState(false);
  const happened = ui.records.text(issue.id, 'happened');
  const field = { ui, record: issue };
  const { words } = issue;
  if (!ui.canWrite.value && words.what === '' && words.happened === '')
    return <p class="soft">{t('together.noWords')}</p>;
  return (
    <>
      <WordsField {...field} field="what" label={t('together.what')} />
      <div ref={box} onInput={() => setWriter(true)}>
        <WordsField
          {...field}
          field="happened"
          label={t('together.happened')}
          help={t('together.happenedHelp')}
          rows={3}
        >
          {labels && happened && (
            <LabelHint
              help={labels}
              text={happened}
              isWriter={isWriter}
              onClose={() => box.current?.querySelector('textarea')?.focus()}
            />
          )}
        </WordsField>
      </div>
    </>
  );
}
