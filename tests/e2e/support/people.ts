import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { startSignalingServer } from '../../../server/signaling-server.ts';
import { CALLS, type CallPages, startCallPages } from './call-pages.ts';
import { extensionDir } from './extension-dir.ts';
import { launchProfile, type Profile, type ProfileOptions } from './profiles.ts';

export type RoleName = 'Family' | 'School' | 'Student' | 'Interpreter' | 'Advocate' | 'Other';

/** A person with a browser, in a call, with the panel open: what they can see and do, by role and name. */
export class Participant {
  readonly name: string;
  readonly role: RoleName;
  readonly profile: Profile;
  readonly page: Page;
  panel: Frame;

  constructor(name: string, role: RoleName, profile: Profile, page: Page, panel: Frame) {
    this.name = name;
    this.role = role;
    this.profile = profile;
    this.page = page;
    this.panel = panel;
  }

  /** First use: says who they are. */
  async introduce(): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Your name' }).fill(this.name);
    await this.panel.getByRole('radio', { name: this.role }).check();
    await this.panel.locator('form').getByRole('button').last().click();
    await expect(this.button('Start shared notes')).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  async start(): Promise<void> {
    await this.button('Start shared notes').click();
    await expect(this.section('Strengths')).toBeVisible();
  }

  async ask(): Promise<void> {
    await this.button('Ask to join').click();
  }

  /** The dialog about someone at the door. */
  get door(): Locator {
    return this.panel.getByRole('dialog', { name: 'Someone wants to join' });
  }

  async letIn(): Promise<void> {
    await this.door.getByRole('button', { name: 'Let in' }).click();
  }

  section(name: string): Locator {
    return this.panel.getByRole('region', { name, exact: true });
  }

  /** All notes of a section, as they stand in their fields. */
  async notes(section = 'Strengths'): Promise<string[]> {
    return this.section(section)
      .getByRole('textbox', { name: 'Note' })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  }

  /** Adds a note at the end of a section and leaves the caret in it. */
  async write(text: string, section = 'Strengths', by: 'click' | 'Enter' = 'click'): Promise<Locator> {
    const add = this.section(section).getByRole('button', { name: `Add a note to ${section}` });
    // Where many add notes at once, the button moves on between a press and its release; the keyboard finds it.
    await (by === 'click' ? add.click() : add.press('Enter'));
    // The caret goes into the new note; counting notes would race with those that others add.
    const field = this.section(section).locator('textarea:focus');
    await expect(field).toHaveValue('');
    await field.pressSequentially(text);
    return field;
  }

  async seesNote(text: string, section = 'Strengths', timeout = 15_000): Promise<void> {
    await expect
      .poll(() => this.notes(section), { timeout, message: `${this.name} sees "${text}"` })
      .toContain(text);
  }

  status(text: string | RegExp): Locator {
    return this.panel.getByRole('status').filter({ hasText: text });
  }

  /**
   * Asks the page itself, in one cheap step: while it is not so yet, a locator's waiting walks over all of a very long
   * meeting (2,600 notes took it 25 s), and keeps that page from everything else.
   */
  async seesSameNotes(timeout = 15_000): Promise<void> {
    const says = (words: string): Promise<boolean> =>
      this.panel.evaluate(
        (text) =>
          [...document.querySelectorAll('[role="status"]')].some(
            (line) => line.checkVisibility() && line.textContent?.includes(text),
          ),
        words,
      );
    await expect
      .poll(() => says('Everyone has the same notes'), {
        timeout,
        intervals: [50],
        message: `${this.name} sees that all is the same`,
      })
      .toBe(true);
  }

  async seesSaved(): Promise<void> {
    await expect(this.status('Saved on this device')).toBeVisible();
  }

  /** The field of the note that now reads exactly `text`. */
  async field(text: string, section = 'Strengths'): Promise<Locator> {
    await this.seesNote(text, section);
    const at = (await this.notes(section)).indexOf(text);
    return this.section(section).getByRole('textbox', { name: 'Note' }).nth(at);
  }

  /** Shows one of the meeting's tabs. */
  async show(tab: 'Notes' | 'Phrases' | 'Glossary' | 'Actions' | 'People'): Promise<void> {
    await this.panel.getByRole('tab', { name: tab }).click();
  }

  /** Someone's line in the list of people; the People tab must be shown. */
  person(name: string): Locator {
    const list = this.panel.getByRole('tabpanel', { name: 'People' });
    // By the name alone: the lines of those whom they let in name them, too.
    return list
      .locator('.person')
      .filter({ has: this.panel.locator('.person-name').filter({ hasText: name }) });
  }

  /** An entry of the meeting's own menu. */
  async choose(entry: string): Promise<void> {
    await this.panel.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
    await this.panel.getByRole('menuitem', { name: entry }).click();
  }

  async leave(): Promise<void> {
    await this.choose('Leave');
    await expect(this.button('Start shared notes')).toBeVisible();
  }

  /** To the start screen, out of a meeting in which something may be open still, which leaving asks about. */
  async leaveAsItIs(): Promise<void> {
    const [start, sure] = [this.button('Start shared notes'), this.button('Leave now')];
    if (await start.isVisible()) return;
    await this.choose('Leave');
    await expect(start.or(sure)).toBeVisible();
    if (await sure.isVisible()) await sure.click();
    await expect(start).toBeVisible();
  }

  /** Back into the first of "Your meetings", from the start screen. */
  async reopen(): Promise<void> {
    await this.panel.getByRole('list', { name: 'Your meetings' }).getByRole('button').first().click();
  }

  /** Makes an invite in the People tab and gives its link; the tab stays shown. */
  async makeInvite(
    name: string,
    role: RoleName,
    { hours = '1 day', auto = false }: { hours?: '1 hour' | '1 day' | '7 days'; auto?: boolean } = {},
  ): Promise<string> {
    await this.show('People');
    await this.button('Invite someone').click();
    await this.panel.getByRole('textbox', { name: 'Their name' }).fill(name);
    await this.panel.getByRole('radio', { name: role }).check();
    await this.panel.getByRole('radio', { name: hours }).check();
    if (auto) await this.panel.getByRole('switch', { name: 'Let them in without asking' }).check();
    await this.button('Make the invite').click();
    return this.panel.getByRole('textbox', { name: `Invite link for ${name}` }).inputValue();
  }

  async useInvite(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Invite link or code' }).fill(text);
    await this.button('Use invite').click();
  }
}

/** The ground of a browser test: call pages, a signaling server, and people who come one by one. */
export class Table {
  readonly pages: CallPages;
  #server: Awaited<ReturnType<typeof startSignalingServer>>;
  readonly #profiles: Profile[] = [];

  static async set(): Promise<Table> {
    const [pages, server] = await Promise.all([startCallPages(), startSignalingServer(LIMITS)]);
    return new Table(pages, server);
  }

  private constructor(pages: CallPages, server: Awaited<ReturnType<typeof startSignalingServer>>) {
    this.pages = pages;
    this.#server = server;
  }

  /** The panel's default address, led to this test's own server: a server on the real port is left alone. */
  get hostRules(): string[] {
    return [`MAP 127.0.0.1:4444 127.0.0.1:${this.#server.port}`];
  }

  async profile(name: string, more: Partial<ProfileOptions> = {}): Promise<Profile> {
    const profile = await launchProfile({
      name,
      extensionDir: extensionDir(),
      callPagesPort: this.pages.port,
      hostRules: this.hostRules,
      width: 1100,
      height: 760,
      ...more,
    });
    this.#profiles.push(profile);
    return profile;
  }

  /** Someone new, in their own browser, in the call, with the panel open and their name given. */
  async seat(
    name: string,
    role: RoleName,
    url: string = CALLS.meet,
    more: Partial<ProfileOptions> = {},
  ): Promise<Participant> {
    const person = await this.sit(
      name,
      role,
      await this.profile(name.toLowerCase().replace(/\W/g, ''), more),
      url,
    );
    await person.introduce();
    return person;
  }

  /** The same, in a browser that is already there; the name is not asked for. */
  async sit(name: string, role: RoleName, profile: Profile, url: string = CALLS.meet): Promise<Participant> {
    const page = await profile.newCallPage(url);
    return new Participant(name, role, profile, page, await profile.openPanel(page));
  }

  /** The panel in a tab of its own, as people use it beside a call in another program. */
  async sitInTab(name: string, role: RoleName, profile: Profile): Promise<Participant> {
    const page = await profile.context.newPage();
    await page.goto(`chrome-extension://${profile.extensionId}/panel.html`);
    return new Participant(name, role, profile, page, page.mainFrame());
  }

  /** Someone new, in their own browser, with the panel in a tab, where its size can be chosen; their name is given. */
  async seatInTab(name: string, role: RoleName): Promise<Participant> {
    const person = await this.sitInTab(name, role, await this.profile(name.toLowerCase().replace(/\W/g, '')));
    await person.panel.getByRole('heading', { level: 1 }).waitFor();
    await person.introduce();
    return person;
  }

  /** Two people in one call with shared notes: the first has started, the second was let in. */
  async two(): Promise<[Participant, Participant]> {
    const [mara, teacher] = await Promise.all([this.seat('Mara', 'Family'), this.seat('Mr. T', 'School')]);
    await mara.start();
    await this.admit(mara, teacher);
    return [mara, teacher];
  }

  /** Two who may be in other notes, in new ones of their own: so tests of one file share two browsers. */
  async twoAnew(host: Participant, guest: Participant): Promise<void> {
    await Promise.all([host.leaveAsItIs(), guest.leaveAsItIs()]);
    await host.start();
    await this.admit(host, guest);
  }

  async admit(host: Participant, guest: Participant): Promise<void> {
    await guest.ask();
    await host.letIn();
    await expect(guest.section('Strengths')).toBeVisible();
    await guest.seesSameNotes();
  }

  async stopServer(): Promise<() => Promise<void>> {
    const { port } = this.#server;
    await this.#server.close();
    return async () => {
      this.#server = await startSignalingServer({ ...LIMITS, port });
    };
  }

  async clear(): Promise<void> {
    // A browser that was killed may have been started again on the same folder: that one ends first. The profile that
    // made the folder takes it away, and it was opened before all others that use it.
    const ending = new Map<string, Promise<void>>();
    for (const profile of this.#profiles.splice(0).reverse()) {
      const before = ending.get(profile.userDataDir) ?? Promise.resolve();
      ending.set(
        profile.userDataDir,
        before.then(() => profile.close()),
      );
    }
    await Promise.all(ending.values());
    await this.#server.close();
    await this.pages.close();
  }
}

/** Everybody in a test has the same address. */
export const LIMITS = {
  limits: {
    newConnectionsPerSecondPerAddress: 500,
    newConnectionsBurstPerAddress: 2_000,
    maxConnectionsPerAddress: 2_000,
  },
};

/** Names of all sections in a panel and the text of their notes: what "equal on both" means. */
export const everything = (person: Participant): Promise<string[][]> =>
  person.panel
    .getByRole('region')
    .evaluateAll((regions) =>
      regions.map((region) => [
        region.getAttribute('aria-label') ??
          document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent ??
          '',
        ...[...region.querySelectorAll('textarea')].map((field) => field.value),
      ]),
    );
