import { expect, type Locator, test } from '@playwright/test';
import { es } from '../../lib/i18n/es/index.ts';
import { passTime } from './support/clock.ts';
import { englishIn } from './support/english.ts';
import { check, overflow } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/*
 * During the meeting: agenda and time, jobs, a break, how we work together, the parking lot. Two browsers, production
 * build; each test goes on in the same meeting.
 */

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let table: Table;
let mara: Participant;
let teacher: Participant;

test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await Promise.all([
    table.seatInTab('Mara', 'Family'),
    table.seatInTab('Mr. T', 'School'),
  ]);
  await mara.start();
  const invite = await mara.makeInvite('Mr. T', 'School', { auto: true });
  await mara.show('Notes');
  await teacher.useInvite(invite);
  await teacher.seesSameNotes();
});
test.afterAll(() => table?.clear());

const both = (): readonly Participant[] => [mara, teacher];
const strip = (person: Participant): Locator =>
  person.panel.getByRole('navigation', { name: 'In this meeting' });
const chip = (person: Participant): Locator => strip(person).getByRole('button', { name: /^Agenda/ });
const heading = (person: Participant, name: string, level = 2): Locator =>
  person.panel.getByRole('heading', { name, exact: true, level });
const topics = (person: Participant): Promise<string[]> =>
  person.panel
    .getByRole('list', { name: 'Topics' })
    .getByRole('textbox', { name: 'Topic' })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
/** What is talked about, as the card above the topics says it. */
const card = (person: Participant): Locator => person.panel.locator('.agenda-now');

async function openAgenda(person: Participant): Promise<void> {
  if (await heading(person, 'Agenda and time').isVisible()) return;
  await chip(person).click();
  await expect(heading(person, 'Agenda and time')).toBeFocused();
}
async function openStep(person: Participant, name: string): Promise<void> {
  await strip(person).getByRole('button', { name: 'Guide' }).click();
  await person.panel.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(heading(person, name)).toBeFocused();
}
const timePasses = (minutes: number): Promise<unknown> =>
  Promise.all(both().map(({ panel }) => passTime(panel, minutes)));

/** Keeps all that is said from now on to those who listen. */
const listen = (person: Participant): Promise<void> =>
  person.panel.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector('.unseen[aria-live="polite"]');
    if (!region) throw new Error('Nothing is said here');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      ...{ characterData: true, childList: true, subtree: true },
    });
    Object.assign(globalThis, { said });
  });
const said = (person: Participant): Promise<string[]> =>
  person.panel.evaluate(() =>
    (globalThis as unknown as { said: string[] }).said.filter((text) => /^Now:|planned time/.test(text)),
  );

const countSounds = (person: Participant): Promise<void> =>
  person.panel.evaluate(() => {
    const counted = { sounds: 0 };
    const Sounding = AudioContext;
    globalThis.AudioContext = class extends Sounding {
      constructor() {
        super();
        counted.sounds++;
      }
    };
    Object.assign(globalThis, { counted });
  });
const sounds = (person: Participant): Promise<number> =>
  person.panel.evaluate(() => (globalThis as unknown as { counted: { sounds: number } }).counted.sounds);

test('the agenda runs the same on both: time left, more time, rest, moving on', async () => {
  await openAgenda(mara);
  await expect(mara.panel.getByText('What should we talk about? Write down the first topic.')).toBeVisible();
  await check(mara.page, 'agenda-empty');
  await mara.button('Use the parts of the notes as topics').press('Enter');
  await expect(mara.button('Start the agenda')).toBeFocused();
  await openAgenda(teacher);
  const parts = [
    ...['Strengths', 'How things are going', 'Worries', 'What could help', 'Questions'],
    'Thanks and good news',
  ];
  for (const person of both()) await expect.poll(() => topics(person)).toEqual(parts);

  await teacher.panel.getByRole('spinbutton', { name: 'Minutes for: Strengths' }).fill('5');
  const minutes = mara.panel.getByRole('spinbutton', { name: 'Minutes for: Strengths' });
  await expect(minutes).toHaveValue('5');
  await expect(mara.panel.getByText('55 minutes in all')).toBeVisible();
  // What makes no sense is not kept.
  await minutes.fill('900');
  await minutes.blur();
  await expect(minutes).toHaveValue('5');

  await expect(card(mara)).toContainText('First: Strengths');
  await Promise.all(both().map(listen));
  await teacher.button('Start the agenda').click();
  await expect(teacher.button('Move on')).toBeFocused();
  for (const person of both()) {
    await expect(heading(person, 'Strengths', 3)).toBeVisible();
    await expect(card(person)).toContainText(/About 5 minutes left\s*0 of 5 minutes used/);
    await expect(card(person)).toContainText('Next: How things are going');
    await expect(card(person)).toContainText('About 55 more minutes for all topics, until about');
    await expect(chip(person)).toHaveText(/Strengths · 5 min left$/);
  }

  await timePasses(2);
  for (const person of both())
    await expect(card(person)).toContainText(/About 3 minutes left\s*2 of 5 minutes used/);
  // A sound only for the one who wants it: once to know it, and when the time is over.
  await Promise.all(both().map(countSounds));
  const sound = mara.panel.getByRole('switch', { name: 'A soft sound when the time for a topic is over' });
  await expect(sound).not.toBeChecked();
  await sound.check();
  await timePasses(4);
  for (const person of both()) {
    await expect(card(person)).toContainText('This took a little longer. Move on or take more time?');
    await expect(chip(person)).toHaveText(/Strengths · a little longer$/);
  }
  expect(await Promise.all(both().map(sounds))).toEqual([2, 0]);
  await check(mara.page, 'agenda-over');

  await teacher.button('Need more time').click();
  for (const person of both())
    await expect(card(person)).toContainText(/About 5 minutes left\s*6 of 11 minutes used/);
  await mara.button('Let the time rest').click();
  await expect(card(teacher)).toContainText('The time rests · About 5 minutes left');
  await timePasses(10);
  await teacher.button('Let the time run').click();
  for (const person of both())
    await expect(card(person)).toContainText(/^NowStrengthsAbout 5 minutes left\s*6 of 11 minutes used/);

  await mara.button('Move on').click();
  for (const person of both()) {
    await expect(heading(person, 'How things are going', 3)).toBeVisible();
    await expect(card(person)).toContainText(/About 10 minutes left\s*0 of 10 minutes used/);
    await expect(
      person.panel.getByRole('list', { name: 'Topics' }).getByRole('listitem').first(),
    ).toContainText('Done');
    // Minutes that pass are told to nobody; a new topic is, and once that the time is over.
    expect(await said(person)).toEqual([
      ...['Now: Strengths', 'Strengths: the planned time is used.', 'Now: How things are going'],
    ]);
  }

  // Anyone writes and orders the topics meanwhile.
  await teacher.button('Add a topic').click();
  await teacher.page.keyboard.type('The bus');
  await teacher.button('More for: The bus').press('Enter');
  await teacher.panel.getByRole('menuitem', { name: 'Move up' }).press('Enter');
  await expect.poll(() => topics(mara)).toEqual([...parts.slice(0, 5), 'The bus', 'Thanks and good news']);
  await mara.button('Talk about it now: The bus').press('Enter');
  await expect(mara.button('Move on')).toBeFocused();
  for (const person of both()) await expect(heading(person, 'The bus', 3)).toBeVisible();
});

/** How long both panels have to stop listening before either presses, in milliseconds. */
const TO_GET_READY = 800;

/**
 * Presses buttons on both panels in the same moment. Each hears nothing from when it is asked until it has pressed, and
 * that is one time for both: so neither can hear of the other before.
 */
const atOnce = (...names: readonly string[]): Promise<unknown> => {
  const at = Date.now() + TO_GET_READY;
  return Promise.all(
    both().map(({ panel }) =>
      panel.evaluate(
        ([labels, time]) => {
          const buttons = labels.map((label) =>
            document.querySelector<HTMLElement>(`[aria-label="${label}"]`),
          );
          // `Date.now` has been moved by `passTime` in these pages; a new date has not.
          const clock = (): number => Date.parse(new Date().toISOString());
          if (clock() > time) throw new Error('asked too late to press at once');
          while (clock() < time);
          for (const button of buttons) button?.click();
        },
        [names, at] as const,
      ),
    ),
  );
};
const holder = (person: Participant, job: string): Locator =>
  person.panel.getByRole('listitem').filter({ hasText: job }).locator('.job-holder bdi');

test('two who take both jobs at the very same time end with one, the same on both, ten times', async () => {
  await expect(mara.panel.getByText('Nobody yet. Anyone can do it.')).toHaveCount(2);
  for (let round = 1; round <= 10; round++) {
    await atOnce('I take it: Facilitator', 'I take it: Timekeeper');
    const line = /Two people chose at the same time\..* it is (Mara|Mr\. T) now/;
    const kind = both().map(({ panel }) => panel.getByRole('status').filter({ hasText: line }));
    // The one who did not get it is told so, and nobody else.
    await expect
      .poll(async () => (await Promise.all(kind.map((one) => one.count()))).sort(), {
        message: `round ${round}`,
      })
      .toEqual([0, 1]);
    const loser = (await kind[0]?.count()) === 1 ? mara : teacher;
    const winner = loser === mara ? teacher : mara;
    for (const job of ['Facilitator', 'Timekeeper']) {
      for (const person of both()) await expect(holder(person, job)).toHaveText(winner.name);
      await expect(loser.button(`I take it: ${job}`)).toBeVisible();
    }
    if (round < 10)
      for (const job of ['Facilitator', 'Timekeeper']) await winner.button(`Lay it down: ${job}`).click();
    if (round < 10)
      for (const person of both())
        await expect(person.panel.getByText('Nobody yet. Anyone can do it.')).toHaveCount(2);
  }
});

test('a job is passed on by keyboard to whoever is here, who hears of it', async () => {
  const has = (await holder(mara, 'Facilitator').textContent()) === 'Mara' ? mara : teacher;
  const other = has === mara ? teacher : mara;
  await other.show('Notes');
  await has.button('Pass on: Facilitator').press('Enter');
  const names = has.panel.getByRole('group', { name: 'Who does it now? Facilitator' });
  await expect(names.getByRole('button')).toHaveText([new RegExp(`^${other.name.replace('.', '\\.')}`)]);
  await expect(names.getByRole('button')).toBeFocused();
  await has.page.keyboard.press('Escape');
  await expect(has.button('Pass on: Facilitator')).toBeFocused();
  await has.page.keyboard.press('Enter');
  await expect(names.getByRole('button')).toBeFocused();
  await has.page.keyboard.press('Enter');
  await expect(has.button('Pass on: Facilitator')).toBeFocused();
  await expect(holder(has, 'Facilitator')).toHaveText(other.name);
  await expect(other.panel.getByText('You are the facilitator now.').first()).toBeVisible();
  await other.button('See the agenda').click();
  await expect(holder(other, 'Facilitator')).toHaveText(other.name);
  // Everyone keeps the same buttons.
  for (const person of both()) await expect(person.button('Move on')).toBeVisible();
});

test('a break that one calls covers both, lets the time rest, and is ended by the other', async () => {
  await mara.show('Notes');
  const note = await mara.write('She hums when she is happy');
  await expect(chip(teacher)).toHaveText(/The bus · 10 min left$/);
  await teacher.button('Quiet signals').click();
  await teacher.panel.getByRole('menuitem', { name: 'Take a break together', exact: true }).click();
  for (const person of both()) {
    await expect(heading(person, 'We are taking a break')).toBeFocused();
    await expect(person.panel.getByText('Your notes are safe. The time rests.')).toBeVisible();
    await expect(person.panel.getByRole('tab')).toHaveCount(0);
    await expect(strip(person)).toHaveCount(0);
  }
  await expect(mara.panel.getByText('Mr. T asked for it.')).toBeVisible();
  await expect(teacher.panel.getByText('You asked for it.')).toBeVisible();
  await check(mara.page, 'pause');

  await timePasses(7);
  await mara.button('I need a few more minutes').click();
  await expect(teacher.panel.getByText('Mara: I need a moment').first()).toBeVisible();
  await teacher.button('Look at the notes meanwhile').click();
  await expect(teacher.button('Back to the break')).toBeFocused();
  await expect(chip(teacher)).toHaveText(/The bus · time rests$/);
  await check(teacher.page, 'pause-line');
  await teacher.button('Back to the break').click();
  await expect(heading(teacher, 'We are taking a break')).toBeFocused();

  await mara.button('Go on').press('Enter');
  for (const person of both()) {
    await expect(heading(person, 'We are taking a break')).toHaveCount(0);
    await expect(chip(person)).toHaveText(/The bus · (10|9) min left$/);
  }
  await expect(note).toBeFocused();
  await mara.page.keyboard.type('!');
  await expect(note).toHaveValue('She hums when she is happy!');

  // Without a name nobody is named, and the hub's own button does the same.
  await mara.button('Quiet signals').click();
  await mara.panel.getByRole('menuitem', { name: 'Take a break, without my name' }).click();
  for (const person of both()) {
    await expect(person.panel.getByText('Your notes are safe. The time rests.')).toBeVisible();
    await expect(person.panel.getByText('asked for it')).toHaveCount(0);
  }
  await teacher.button('Go on').click();
  await expect(mara.button('Quiet signals')).toBeFocused();
});

test('how we work together is begun, accepted, changed and asked again', async () => {
  for (const person of both()) await openStep(person, 'How we work together');
  await check(mara.page, 'charter-empty');
  await mara.button('Start with these points').press('Enter');
  await expect(heading(mara, 'How we work together')).toBeFocused();
  const points = (person: Participant): Locator =>
    person.panel.getByRole('list', { name: 'How we work together' }).getByRole('textbox', { name: 'Point' });
  for (const person of both()) await expect(points(person)).toHaveCount(6);
  await expect(mara.panel.getByText('Nobody has accepted these points yet.')).toBeVisible();
  await mara.button('I accept these').press('Enter');
  await expect(teacher.panel.getByText('Accepted by Mara.')).toBeVisible();
  await teacher.button('I accept these').press('Enter');
  await expect(mara.panel.getByText('Accepted by Mr. T and you.')).toBeVisible();
  await mara.show('Notes');
  const line = mara.button('How we work together · accepted by Mr. T and you');
  await expect(line).toBeVisible();

  // Changed words ask again, those who said yes to the earlier ones.
  await points(teacher).first().press('End');
  await teacher.page.keyboard.type(' Always.');
  await expect(teacher.panel.getByText('The points changed after your yes.')).toBeVisible();
  await mara.button('How we work together · changed, please look again').click();
  await check(mara.page, 'charter-changed');
  await mara.button('I accept these').click();
  await expect(mara.panel.getByText('The points changed after your yes.')).toHaveCount(0);
  await expect(teacher.panel.getByText('Accepted by Mara.')).toBeVisible();

  // Each point can be left out, and is offered again.
  await mara.button('More for: We ask before we assume.').press('Enter');
  await mara.panel.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await expect(points(teacher)).toHaveCount(5);
  await teacher.panel.getByText('More points to choose from').click();
  await teacher.button('Add: We ask before we assume.').click();
  await expect(points(mara)).toHaveCount(6);
});

test('what does not fit now is parked, by keyboard, and becomes the next topic', async () => {
  for (const person of both()) await openAgenda(person);
  await mara.button('Park something').press('Enter');
  await expect(mara.panel.locator('textarea:focus')).toHaveValue('');
  await mara.page.keyboard.type('Summer camp');
  await mara.page.keyboard.press('Enter');
  await expect(mara.panel.locator('textarea:focus')).toHaveValue('');
  await mara.page.keyboard.type('A new pair of glasses');
  await teacher.button('It is done: A new pair of glasses').press('Enter');
  await teacher.button('Talk about it next: Summer camp').press('Enter');
  await expect(teacher.button('Not done yet').first()).toBeFocused();
  for (const person of both()) {
    await expect(card(person)).toContainText('Next: Summer camp');
    await expect
      .poll(async () => (await topics(person)).slice(5))
      .toEqual([...['The bus', 'Summer camp', 'Thanks and good news']]);
    await expect(
      person.panel.getByRole('list', { name: 'Parking lot' }).getByText('Done', { exact: true }),
    ).toHaveCount(2);
  }
  await check(mara.page, 'agenda-parked');
  // Each press is done with what it shows: nobody skips a topic that they have not seen.
  for (const next of ['Summer camp', 'Thanks and good news', 'How things are going']) {
    await teacher.button('Move on').press('Enter');
    for (const person of both()) await expect(heading(person, next, 3)).toBeVisible();
  }
});

test('all of it speaks Spanish', async () => {
  const { page, panel } = teacher;
  const press = (name: string): Promise<void> => panel.getByRole('button', { name, exact: true }).click();
  const choose = async (menu: string, entry: string): Promise<void> => {
    await press(menu);
    await panel.getByRole('menuitem', { name: entry, exact: true }).click();
  };
  const look = async (screen: string): Promise<void> => {
    await page.setViewportSize({ width: 320, height: 720 });
    const { english, all } = await englishIn(panel);
    expect.soft(english, `${screen}: left in English`).toEqual([]);
    expect(all, `${screen}: shows something`).toBeGreaterThan(10);
    expect.soft(await overflow(panel), `${screen}: wider than the window`).toBeLessThanOrEqual(0);
    // Wide again: the status line keeps its one line, and nothing moves under a press.
    await page.setViewportSize({ width: 900, height: 720 });
  };
  await page.setViewportSize({ width: 900, height: 720 });
  await teacher.choose('Settings');
  await panel.getByRole('radio', { name: 'Español' }).check();
  // A point that was added in English is told in Spanish, too, to whoever reads that.
  await press(es['guide.open']);
  await panel.getByRole('button', { name: es['guide.view.charter'] }).click();
  await expect(panel.getByText('Preguntamos antes de suponer.')).toBeVisible();

  await choose(es['meeting.menu'], es['meeting.leave']);
  await press(es['start.notes']);
  await panel.getByRole('button', { name: es['floor.chip'], exact: true }).click();
  await press(es['floor.fromSections']);
  await press(es['floor.start']);
  await press(`${es['floor.takeJob'].replace('{job}', es['floor.timekeeper'])}`);
  await press(es['floor.park']);
  await page.keyboard.type('El autobús');
  await passTime(panel, 12);
  await expect(panel.getByText(es['floor.over'])).toBeVisible();
  await look('agenda');
  await press(es['guide.open']);
  await panel.getByRole('button', { name: es['guide.view.charter'] }).click();
  await press(es['floor.addAll']);
  await press(es['floor.accept']);
  await look('charter');
  await choose(es.signals, es['floor.callPause']);
  await expect(panel.getByRole('heading', { name: es['floor.pauseTitle'] })).toBeVisible();
  await look('pause');
});
