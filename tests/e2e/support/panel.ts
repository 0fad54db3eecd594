import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';

/* What a person does in the panel, by the names that they and assistive technology go by (docs: the contract of names). */

export type RoleName = 'Family' | 'School' | 'Student' | 'Interpreter' | 'Advocate' | 'Other';

/** Resolves when `check` holds; rejects after `withinMs`, saying `what` did not happen. */
export async function until(what: string, check: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain: ${what}`);
    await pause(50);
  }
}

/** First use: says who this is. */
export async function introduce(panel: Frame, name: string, role: RoleName): Promise<void> {
  await panel.getByRole('textbox', { name: 'Your name' }).fill(name);
  await panel.getByRole('radio', { name: role }).check();
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByRole('button', { name: 'Start shared notes' }).waitFor();
}

export async function startNotes(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Start shared notes' }).click();
  await panel.getByRole('tab', { name: 'Notes' }).waitFor();
}

export const askToJoin = (panel: Frame): Promise<void> =>
  panel.getByRole('button', { name: 'Ask to join' }).click();

/** The dialog at the door, on the side of those inside. */
export const doorOf = (panel: Frame): Locator => panel.getByRole('dialog', { name: 'Someone wants to join' });

const wordsIn = async (list: Locator): Promise<string[]> => {
  await list.first().waitFor();
  return (await list.allInnerTexts()).map((word) => word.trim());
};

/** The three words shown at the door to those inside. */
export const wordsAtDoor = (panel: Frame): Promise<string[]> => wordsIn(doorOf(panel).getByRole('listitem'));

/** The three words shown to the newcomer. */
export const wordsOfNewcomer = (panel: Frame): Promise<string[]> =>
  wordsIn(panel.getByRole('list', { name: 'Your three words' }).getByRole('listitem'));

export const letIn = (panel: Frame): Promise<void> =>
  doorOf(panel).getByRole('button', { name: 'Let in' }).click();

/** Text boxes of a section's notes, in order. */
export const notesIn = (panel: Frame, section: string): Locator =>
  panel
    .getByRole('region', { name: section, exact: true })
    .getByRole('textbox', { name: 'Note', exact: true });

/** Adds a note to a section and types it, key by key, as a person does. */
export async function addNote(panel: Frame, section: string, text: string, delayMs = 0): Promise<void> {
  await panel.getByRole('button', { name: `Add a note to ${section}` }).click();
  await panel.locator('textarea:focus, [role=textbox]:focus').pressSequentially(text, { delay: delayMs });
}

/** Waits until a note of the section reads exactly `text`. */
export const noteAppears = (panel: Frame, section: string, text: string, withinMs?: number): Promise<void> =>
  until(
    `"${text}" under ${section}`,
    async () =>
      (
        await notesIn(panel, section).evaluateAll((boxes) =>
          boxes.map((box) => (box as HTMLTextAreaElement).value),
        )
      ).includes(text),
    withinMs,
  );

/** Waits for a text in the status line. */
export const statusSays = (panel: Frame, text: string, withinMs = 30_000): Promise<void> =>
  panel.getByRole('status').filter({ hasText: text }).first().waitFor({ timeout: withinMs });

/** Presses a word that is marked in the notes and waits for its meaning. */
export async function readWord(panel: Frame, term: string): Promise<void> {
  await panel.getByRole('button', { name: `${term}: what it means` }).click();
  await panel.getByRole('dialog', { name: term }).getByRole('heading', { level: 2 }).waitFor();
}

export const openActions = (panel: Frame): Promise<void> =>
  panel.getByRole('tab', { name: 'Actions' }).click();

const actionCard = (panel: Frame, what: string): Locator =>
  panel.getByRole('article', { name: what, exact: true });

/** Writes a new action, and closes its card again. */
export async function writeAction(
  panel: Frame,
  { what, who }: { readonly what: string; readonly who: string },
): Promise<void> {
  await openActions(panel);
  await panel.getByRole('button', { name: 'Add an action' }).click();
  await panel.locator('textarea:focus').pressSequentially(what);
  const card = actionCard(panel, what);
  await card.getByRole('textbox', { name: 'Who' }).fill(who);
  await card.getByRole('button', { name: what, exact: true }).click();
}

export const agreeTo = (panel: Frame, what: string): Promise<void> =>
  actionCard(panel, what).getByRole('button', { name: 'Agree', exact: true }).click();

/** Waits until an action's card says `state`. */
export const actionSays = (panel: Frame, what: string, state: string): Promise<void> =>
  actionCard(panel, what).getByText(state, { exact: true }).waitFor();
