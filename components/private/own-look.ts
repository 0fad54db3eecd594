import {
  LOOK_ANSWERS,
  LOOK_QUESTIONS,
  type LookAnswer,
  type LookView,
} from '../../lib/meeting/arc-contract.ts';
import { MAX_NEXT_LENGTH } from '../../lib/meeting/looks.ts';
import type { PrivateLine } from '../../lib/storage/private-contract.ts';

/** This person's answers to "How did we do?", as they stand on this device alone. */
export interface OwnLook extends Omit<LookView, 'id' | 'by'> {
  readonly withName: boolean;
}

export const NOTHING_SAID: OwnLook = { heard: '', respected: '', understood: '', next: '', withName: true };

/** Answers as they were kept; what cannot be read counts as not said. */
export function readOwnLook(line: PrivateLine | undefined): OwnLook {
  let raw: unknown;
  try {
    raw = JSON.parse(line?.text ?? '{}');
  } catch {
    // Damaged, or cut: the person is asked again.
    return NOTHING_SAID;
  }
  if (typeof raw !== 'object' || raw === null) return NOTHING_SAID;
  const given = raw as Record<string, unknown>;
  const answer = (value: unknown): LookAnswer => LOOK_ANSWERS.find((one) => one === value) ?? '';
  const [heard = '', respected = '', understood = ''] = LOOK_QUESTIONS.map((one) => answer(given[one]));
  const next = typeof given.next === 'string' ? given.next.slice(0, MAX_NEXT_LENGTH) : '';
  return { heard, respected, understood, next, withName: given.withName !== false };
}

/** Whether there is anything to share. */
export const saysSomething = (look: OwnLook): boolean =>
  look.next.trim() !== '' || LOOK_QUESTIONS.some((one) => look[one] !== '');
