import './floor.css';
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type LineView, MAX_MINUTES } from '../../lib/meeting/line-schema.ts';
import { LOST_SECTION } from '../../lib/meeting/notes.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { LineList } from '../guide/line-list.tsx';
import { sectionName } from '../notes/labels.ts';
import { Button } from '../ui/button.tsx';
import { focusNext } from './focus-next.ts';
import { minutesOf, talkAbout, topicName, USUAL_MINUTES } from './topics.ts';

/** All topics with their minutes, to write and put in order; where nothing is yet, the notes' own parts are offered. */
export function TopicList({ arc }: ViewProps): JSX.Element {
  const topics = arc.lines.of('topic').value;
  const all = minutesOf(topics);
  // Read apart from the time that passes: only another topic draws the list anew.
  const now = useComputed(() => arc.floor.now.value.topic).value;
  return (
    <div class="topics stack-s">
      <LineList
        arc={arc}
        kind="topic"
        label={t('floor.topics')}
        field={t('floor.topic')}
        empty={t('floor.noTopics')}
        add={t('floor.addTopic')}
        start={{ minutes: USUAL_MINUTES }}
        more={(line) => <TopicFacts arc={arc} line={line} isNow={line.id === now} hasNow={now !== ''} />}
      />
      {topics.length === 0 && arc.canWrite.value && (
        <div>
          <Button
            kind="plain"
            onPress={() => {
              takeSections(arc);
              focusNext(() => document.querySelector('.agenda-now button, .topics .line-list button'));
            }}
          >
            {t('floor.fromSections')}
          </Button>
        </div>
      )}
      {all > 0 && <p class="soft small">{t('floor.inAll', { count: all })}</p>}
    </div>
  );
}

/** One topic for each part of the notes. */
function takeSections({ notes, lines }: MeetingArc): void {
  const sections = notes.sections.peek().filter(({ id }) => id !== LOST_SECTION);
  lines.addAll(
    'topic',
    sections.map((section) => ({
      text: sectionName(section),
      facts: { minutes: USUAL_MINUTES, section: section.id },
    })),
  );
}

interface FactsProps {
  readonly arc: MeetingArc;
  readonly line: LineView;
  readonly isNow: boolean;
  /** Some topic is talked about. */
  readonly hasNow: boolean;
}

/** Below the words of a topic: its minutes, whether it is done, and the way to it. */
function TopicFacts({ arc, line, isNow, hasNow }: FactsProps): JSX.Element {
  const canWrite = arc.canWrite.value;
  const topic = topicName(line);
  const state = isNow ? t('floor.now') : line.state === 'done' ? t('floor.done') : '';
  return (
    <div class="row topic-facts">
      {canWrite ? (
        <Minutes
          label={t('floor.minutesOf', { topic })}
          value={line.minutes}
          onChange={(value) => arc.lines.setFact(line.id, 'minutes', value)}
        />
      ) : (
        line.minutes > 0 && (
          <span class="soft small">
            {line.minutes} {t('floor.minutes')}
          </span>
        )
      )}
      {state !== '' && <span class={isNow ? 'topic-state topic-now' : 'topic-state'}>{state}</span>}
      {canWrite && (arc.phase.value === 'started' || hasNow) && !isNow && line.text.trim() !== '' && (
        <Button
          kind="plain"
          label={t('floor.goHereNamed', { topic })}
          onPress={() => {
            talkAbout(arc, line.id);
            focusNext(() => document.querySelector('.agenda-now button'));
          }}
        >
          {t('floor.goHere')}
        </Button>
      )}
    </div>
  );
}

interface MinutesProps {
  readonly label: string;
  /** 0: nobody said. */
  readonly value: number;
  /** Takes '' and whole numbers; false when it is none that can be kept. */
  readonly onChange: (value: string) => boolean;
}

/** A small field for minutes. What makes no sense is not kept, and gone when the field is left. */
function Minutes({ label, value, onChange }: MinutesProps): JSX.Element {
  const id = useId();
  const shown = value === 0 ? '' : String(value);
  return (
    <span class="topic-minutes">
      <input
        id={id}
        class="field-input"
        type="number"
        min={1}
        max={MAX_MINUTES}
        aria-label={label}
        value={shown}
        onInput={({ currentTarget: field }) => {
          // A field that cannot be read as a number is empty, too: that takes nothing off.
          if (field.value !== '' || !field.validity.badInput) onChange(field.value);
        }}
        onBlur={({ currentTarget: field }) => {
          field.value = shown;
        }}
      />
      <label for={id} class="soft small">
        {t('floor.minutes')}
      </label>
    </span>
  );
}
