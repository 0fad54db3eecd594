import { expect, type Locator } from '@playwright/test';
import type { Participant } from './people.ts';

/* What people do in the Actions tab, by the names that they and assistive technology go by. */

export type Part =
  | 'Actions'
  | 'Decisions'
  | 'Goals'
  | 'Work it out together'
  | 'Needs not met yet'
  | 'Not agreed yet'
  | 'Closing check';

export interface ActionWords {
  readonly what: string;
  readonly who?: string;
  /** A day, `YYYY-MM-DD`, or 'next' for "By the next meeting". */
  readonly by?: string;
  readonly know?: string;
}

/** Shows the Actions tab, and one part of it. */
export async function showActions(person: Participant, part: Part = 'Actions'): Promise<void> {
  await person.show('Actions');
  // With a number in it where something is there.
  const name = new RegExp(`^${part}(, \\d+)?$`);
  await person.panel
    .getByRole('navigation', { name: 'Parts of Actions' })
    .getByRole('button', { name })
    .click();
  await expect(person.panel.getByRole('heading', { name: part, level: 2 })).toBeVisible();
}

/** The card whose first words are `what`. */
export const card = (person: Participant, what: string): Locator =>
  person.panel.getByRole('article', { name: what, exact: true });

/** Opens or closes a card. */
export async function openCard(person: Participant, what: string, open = true): Promise<Locator> {
  const found = card(person, what);
  const toggle = found.getByRole('button', { name: what, exact: true });
  if ((await toggle.getAttribute('aria-expanded')) !== String(open)) await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', String(open));
  return found;
}

/** Writes a new action into an empty card; the card stays open. */
export async function addAction(person: Participant, { what, who, by, know }: ActionWords): Promise<Locator> {
  await showActions(person);
  await person.button('Add an action').click();
  const field = person.panel.locator('textarea:focus');
  await expect(field).toHaveValue('');
  await field.pressSequentially(what);
  const made = card(person, what);
  if (who) await made.getByRole('textbox', { name: 'Who' }).fill(who);
  if (by === 'next') await made.getByRole('checkbox', { name: 'By the next meeting' }).check();
  else if (by) await made.getByLabel('By when').fill(by);
  if (know) await made.getByRole('textbox', { name: 'How we will know' }).fill(know);
  return made;
}

export async function agree(person: Participant, what: string): Promise<void> {
  await card(person, what).getByRole('button', { name: 'Agree', exact: true }).click();
}

export async function notYet(person: Participant, what: string, reason: string): Promise<void> {
  const found = card(person, what);
  await found.getByRole('button', { name: 'Not yet' }).click();
  await found.getByRole('textbox', { name: 'What would you need first?' }).fill(reason);
  await found.getByRole('button', { name: 'Share my words' }).click();
}

/** How far people agree about it, as the card's state line says. */
export async function seesState(person: Participant, what: string, state: string): Promise<void> {
  await expect(card(person, what).locator('.agree-state')).toContainText(state);
}
