import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  actionSays,
  addNote,
  agreeTo,
  askToJoin,
  introduce,
  letIn,
  noteAppears,
  openActions,
  readWord,
  startNotes,
  statusSays,
  wordsAtDoor,
  wordsOfNewcomer,
  writeAction,
} from '../../tests/e2e/support/panel.ts';
import type { Stage } from './stage.ts';

const GOING = 'How things are going';
const MARA_WRITES = 'Reads to her little brother every night and does the voices.';
const MR_T_WRITES = 'Helps classmates set up the science table without being asked.';
const BOTH_SEE = 'Four reading groups a week. Next month we look at the LRE again.';
const TERM = 'LRE';
const ACTION = 'A picture of the day plan goes home every Monday.';

/**
 * The main job: Mara (family) starts notes, Mr. T (school) asks to join, both see the same three words, Mara lets him
 * in, both write and read each other, and agree to an action. A screenshot of both windows after each step.
 */
export async function playMainJob(stage: Stage): Promise<void> {
  const { family, school, shots } = stage;
  let count = 0;
  const shoot = async (label: string): Promise<void> => {
    for (const [name, { page }] of [['family', family] as const, ['school', school] as const])
      await page.screenshot({ path: join(shots, `${label}-${name}.png`) });
  };
  const step = async (what: string, ...actions: Promise<unknown>[]): Promise<void> => {
    count += 1;
    const number = String(count).padStart(2, '0');
    try {
      await Promise.all(actions);
    } finally {
      await shoot(number); // also of what went wrong
    }
    console.log(`  ${number} ${what}`);
  };

  await step('both are in the call, the panel is open');
  await step(
    'each says who they are: Mara, family, and Mr. T, school',
    introduce(family.panel, 'Mara', 'Family'),
    introduce(school.panel, 'Mr. T', 'School'),
  );
  await step('Mara starts shared notes', startNotes(family.panel));
  await askToJoin(school.panel);
  const [inside, outside] = await Promise.all([wordsAtDoor(family.panel), wordsOfNewcomer(school.panel)]);
  if (inside.length !== 3 || inside.join() !== outside.join())
    throw new Error(`The words differ: ${inside.join(' ')} / ${outside.join(' ')}`);
  await step(`Mr. T asks to join; both see the words ${inside.join(' · ')}`);
  await letIn(family.panel);
  await step('Mara lets him in', statusSays(school.panel, 'Everyone has the same notes'));
  await step(
    'both write at once',
    addNote(family.panel, 'Strengths', MARA_WRITES, 12),
    addNote(school.panel, GOING, MR_T_WRITES, 12),
  );
  await addNote(school.panel, GOING, BOTH_SEE);
  await step(
    'each reads what the other wrote',
    noteAppears(school.panel, 'Strengths', MARA_WRITES),
    noteAppears(family.panel, GOING, MR_T_WRITES),
    noteAppears(family.panel, GOING, BOTH_SEE),
    statusSays(family.panel, 'Everyone has the same notes'),
    statusSays(family.panel, 'Saved on this device'),
    statusSays(school.panel, 'Everyone has the same notes'),
    statusSays(school.panel, 'Saved on this device'),
  );
  await step('Mara presses a marked word and reads what it means', readWord(family.panel, TERM));
  await writeAction(family.panel, { what: ACTION, who: 'School team' });
  await step('Mara writes down what will happen, and agrees', agreeTo(family.panel, ACTION));
  await openActions(school.panel);
  await agreeTo(school.panel, ACTION);
  await step(
    'Mr. T agrees to the same words',
    actionSays(family.panel, ACTION, 'Agreed by both sides'),
    actionSays(school.panel, ACTION, 'Agreed by both sides'),
    ...[family, school].map(({ panel }) => statusSays(panel, 'Everyone has the same notes')),
  );
  await sideBySide(stage, count);
  console.log(`\nScreenshots: ${relative(process.cwd(), shots)}/`);
}

/** The last two screenshots in one picture, as they would stand on a screen. */
async function sideBySide({ family, shots }: Stage, count: number): Promise<void> {
  const number = String(count).padStart(2, '0');
  const image = (name: string): string =>
    `<img src="data:image/png;base64,${readFileSync(join(shots, `${number}-${name}.png`)).toString('base64')}">`;
  const page = await family.profile.context.newPage();
  await page.setContent(
    `<style>body{margin:0;background:#d6dad9}div{display:flex;gap:16px;padding:16px;width:max-content}img{display:block;border-radius:10px}</style><div>${image('family')}${image('school')}</div>`,
  );
  await page.locator('div').screenshot({ path: join(shots, 'both.png') });
  await page.close();
}
