import { expect, test } from 'vitest';
import { onNewChecks } from '../../../components/notes/check-news.ts';
import { openChecks } from '../../../lib/meeting/checks.ts';
import { connect, startMeeting } from '../meeting/helpers.ts';

test('news of a check goes to the person who can answer it, once, and not for what waited before', () => {
  const mara = startMeeting('mara');
  const dana = connect(mara.doc, 'dana');
  const note = mara.notes.addItem('worries', { text: 'Reading out loud is hard for her' }) ?? '';
  const checks = { mara: openChecks(mara.doc, 'mara'), dana: openChecks(dana.doc, 'dana') };
  checks.dana.add(note, 'Asked before the panel was opened');

  const heard: string[] = [];
  const stops = [
    onNewChecks(checks.mara, 'mara', ({ by, words }) => heard.push(`mara hears ${by}: ${words}`)),
    onNewChecks(checks.dana, 'dana', ({ by, words }) => heard.push(`dana hears ${by}: ${words}`)),
  ];
  expect(heard).toEqual([]);

  const asked = checks.dana.add(note, 'Is it the noise?') ?? '';
  expect(heard).toEqual(['mara hears dana: Is it the noise?']);
  checks.mara.confirm(asked);
  mara.notes.editText(note, 'Reading out loud is very hard for her', 24);
  expect(heard).toHaveLength(1);

  mara.notes.setSaid(note, 'dana');
  expect(checks.mara.add(note, 'Did I write it as you said it?')).not.toBeNull();
  expect(heard.at(-1)).toBe('dana hears mara: Did I write it as you said it?');

  for (const stop of stops) stop();
  checks.mara.add(note, 'And this?');
  expect(heard.at(-1)).toBe('dana hears mara: Did I write it as you said it?');
});
