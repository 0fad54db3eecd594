import { expect, test } from '@playwright/test';
import { startSignalingServer } from '../../server/signaling-server.ts';
import { CALLS } from './support/call-pages.ts';
import { LIMITS, type Participant, Table } from './support/people.ts';

/* Invites: what works, and what each one that does not work says. One meeting of Mara's; guests in two browsers. */

let table: Table;
let other: Awaited<ReturnType<typeof startSignalingServer>>;
let mara: Participant;
/** Has the panel in a tab of its own, outside of any call. */
let guest: Participant;

test.beforeAll(async () => {
  [table, other] = await Promise.all([Table.set(), startSignalingServer(LIMITS)]);
  // Given rules of our own, loopback has no exception: the second server keeps its address by being named.
  const hostRules = [...table.hostRules, `MAP 127.0.0.1:${other.port} 127.0.0.1:${other.port}`];
  const [family, outside] = await Promise.all([
    table.profile('mara', { hostRules }),
    table.profile('guest', { hostRules }),
  ]);
  mara = await table.sit('Mara', 'Family', family);
  guest = await table.sitInTab('Dana', 'Advocate', outside);
  await Promise.all([mara.introduce(), guest.introduce()]);
  await mara.start();
  await mara.write('Loves to build');
});
test.afterAll(async () => {
  await table?.clear();
  await other?.close();
});

const alert = (person: Participant) => person.panel.getByRole('alert');
const inviteField = (person: Participant) =>
  person.panel.getByRole('textbox', { name: 'Invite link or code' });

/** Out of the meeting and rid of it, so that the next invite is used by a stranger. */
async function leaveAndForget(person: Participant): Promise<void> {
  await person.leave();
  await person.panel.getByRole('button', { name: /^Delete / }).click();
  await person.panel.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(person.panel.getByRole('button', { name: /^Delete / })).toHaveCount(0);
}

/** Uses an invite that the meeting declines: its sentence, and back at a start screen that still works. */
async function isDeclined(person: Participant, link: string, sentence: RegExp): Promise<void> {
  await person.useInvite(link);
  await expect(alert(person)).toHaveText(sentence);
  await person.button('Back to start').click();
  await expect(person.button('Start shared notes')).toBeEnabled();
  await expect(inviteField(person)).toBeEditable();
}

test('an invite is used outside of any call, and its holder goes by the name and role in it', async () => {
  const link = await mara.makeInvite('Aunt Dana', 'Interpreter');
  await guest.useInvite(link);
  await expect(mara.door).toContainText('Aunt Dana');
  await expect(mara.door).toContainText(/interpreter/i);
  await expect(mara.door).toContainText('Has an invite to this meeting.');
  await mara.letIn();
  await guest.seesNote('Loves to build');
  await expect(mara.person('Aunt Dana')).toContainText('Interpreter');
  await expect(mara.person('Aunt Dana')).toHaveCount(1);
  await expect(mara.panel.locator('.invite').filter({ hasText: 'Aunt Dana' })).toContainText('used');
  await guest.show('People');
  await expect(guest.person('Aunt Dana')).toContainText('Interpreter');
  await expect(guest.person('Mara')).toContainText('here now');
  await leaveAndForget(guest);

  // A second holder of the same link.
  await isDeclined(guest, link, /has been used already/);
});

test('in another call, with line breaks and quotes around it, it lets in at once where that was chosen', async () => {
  const link = await mara.makeInvite('Mr. T', 'School', { auto: true });
  const cut = Math.floor(link.length / 2);
  const teacher = await table.sit('Theo', 'Other', guest.profile, CALLS.zoom);
  // The same browser as the guest's: the same device and the name it gave, until the invite says otherwise.
  await teacher.useInvite(`  “${link.slice(0, cut)}\r\n  ${link.slice(cut)}”.\n`);
  await teacher.seesNote('Loves to build');
  await expect(mara.door).toHaveCount(0);
  await expect(mara.person('Mr. T')).toContainText('School');
  await teacher.seesSameNotes();
  await leaveAndForget(teacher);
  await teacher.page.close();
});

test('what is no invite, or only a part of one, is said below the field', async () => {
  const link = await mara.makeInvite('Ms. Kim', 'School');
  const code = link.slice(link.indexOf('#') + 1);
  const says = async (text: string, sentence: RegExp): Promise<void> => {
    await guest.useInvite(text);
    await expect(guest.panel.locator('.field-error:not([hidden])'), text.slice(0, 80)).toHaveText(sentence);
    await expect(inviteField(guest)).toBeFocused();
    await expect(inviteField(guest)).toHaveAttribute('aria-invalid', 'true');
  };
  await says('', /Paste the invite link/);
  await says('   ', /Paste the invite link/);
  for (const foreign of [
    'see you at 3',
    'https://meet.google.com/abc-defg-hij',
    'https://zoom.us/j/123456789?pwd=abcdefghijklmnop',
    'https://docs.example.org/document/d/1aBcDeFgHiJkLmNoP#heading=h.abcdefgh',
    'https://pads.example.org/join#ZbCdEfGhIjKlMnOpQrSt',
    'x'.repeat(100_000),
  ]) {
    await says(foreign, /This is not an invite we know\. Copy the whole link/);
  }
  const short = /Part of this invite is missing\. Copy the whole link/;
  for (let missing = 1; missing <= 9; missing++) await says(link.slice(0, -missing), short);
  await says(link.slice(0, link.indexOf('#') + 4), short);
  await says(link.slice(0, link.indexOf('#')), short);
  await says(code.slice(0, -7), short);
  await says(link.replace(code, code.slice(0, 40) + code.slice(44)), short);

  // And the bare code works.
  await guest.useInvite(code);
  await expect(mara.door).toContainText('Ms. Kim');
  await guest.button('Stop asking').click();
  await expect(mara.door).toHaveCount(0);
});

test('an invite that was taken back', async () => {
  const taken = await mara.makeInvite('Uncle Sam', 'Family');
  await mara.button('Take back the invite for Uncle Sam').click();
  await isDeclined(guest, taken, /was taken back\. Ask the person who sent it for a new one/);
});

test('one’s own invite leads back into the meeting, without knocking', async () => {
  const link = await mara.makeInvite('Neighbor', 'Other');
  const again = await table.sitInTab('Mara', 'Family', mara.profile);
  await again.useInvite(link);
  await again.seesNote('Loves to build');
  await expect(mara.door).toHaveCount(0);
  await again.show('People');
  await expect(again.person('Mara')).toHaveCount(1);
  await again.page.close();
});

test('an invite by another server asks first; no does nothing, yes adds the server', async () => {
  const address = `ws://127.0.0.1:${other.port}`;
  const host = await table.sitInTab('Mara', 'Family', mara.profile);
  await host.button('Settings').click();
  await host.panel.getByRole('textbox', { name: 'Server address' }).fill(address);
  const form = host.panel.locator('form').filter({ hasText: 'Server address' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('button', { name: 'Saved' })).toBeVisible();
  await host.button('Back').click();
  await host.start();
  const link = await host.makeInvite('Dana', 'Advocate', { auto: true });
  expect(link).toContain(`127.0.0.1:${other.port}/join#`);

  const question = guest.panel.getByRole('dialog', { name: 'Use another server?' });
  await guest.useInvite(link);
  await expect(question).toContainText(address);
  await question.getByRole('button', { name: 'Do not use it' }).click();
  await expect(question).toHaveCount(0);
  await expect(guest.button('Use invite')).toBeEnabled();

  await guest.button('Use invite').click();
  await question.getByRole('button', { name: 'Use this server' }).click();
  await guest.seesSameNotes();
  await leaveAndForget(guest);

  // Known from now on.
  const second = await host.makeInvite('Dana again', 'Advocate', { auto: true });
  await guest.useInvite(second);
  await guest.seesSameNotes();
  await expect(question).toHaveCount(0);
  await leaveAndForget(guest);
});

// Last, because a browser's clock is changed for all of its pages.
test('an invite that has run out, by the clock of the meeting or by one’s own', async () => {
  const link = await mara.makeInvite('Late', 'Other', { hours: '1 hour' });
  const later = Date.now() + 61 * 60_000;
  const sentence = /has run out\. Ask the person who sent it for a new one/;
  await mara.page.clock.setFixedTime(later);
  await isDeclined(guest, link, sentence);

  await guest.page.clock.setFixedTime(later);
  await guest.useInvite(link);
  await expect(guest.panel.locator('.field-error:not([hidden])')).toHaveText(sentence);
  await expect(guest.button('Start shared notes')).toBeEnabled();
});
