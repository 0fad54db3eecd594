import type { Agreement, AgreementState, SignedWords, Standing, Statement } from './agreement-contract.ts';
import { formOf, readForm } from './canonical-form.ts';
import { cleanName } from './people.ts';
import { type RecordView, type Side, sideOf } from './record-schema.ts';
import type { EntryGroup } from './signed-entries.ts';
import type { Entrance } from './standings.ts';
import type { CheckedStatement } from './statements.ts';

/** Sides that have to agree. */
const BOTH = ['family', 'school'] as const;
/** Sides whose "Not yet" keeps a record from being agreed. */
const HEARD: readonly Side[] = ['family', 'school', 'student'];

/** Nobody speaks more often about one record; a hostile program might. Its last word is among these. */
const MOST_OF_ONE_DEVICE = 50;

export const NO_AGREEMENT: Agreement = {
  ...{ state: 'none', waitingFor: BOTH, statements: [], history: [] },
  ...{ before: null, checking: false, rejected: 0 },
};

/** A device's later words after its earlier ones; at one number "Not yet" is the last word. */
const later = (a: CheckedStatement, b: CheckedStatement): number =>
  a.sequence - b.sequence ||
  Number(a.verdict === 'not-yet') - Number(b.verdict === 'not-yet') ||
  (a.id < b.id ? 1 : -1);

/** Each device's statements, the last word last. */
function byDevice(statements: readonly CheckedStatement[]): ReadonlyMap<string, readonly CheckedStatement[]> {
  const found = new Map<string, CheckedStatement[]>();
  for (const each of [...statements].sort(later)) {
    const own = found.get(each.deviceId) ?? [];
    own.push(each);
    found.set(each.deviceId, own);
  }
  return found;
}
const latestOf = (statements: readonly CheckedStatement[]): readonly CheckedStatement[] =>
  [...byDevice(statements).values()].flatMap((own) => own.slice(-MOST_OF_ONE_DEVICE));

/** In the order of speaking, as far as clocks tell; each device's own words always in its own order. */
function inOrder(statements: readonly CheckedStatement[]): readonly CheckedStatement[] {
  const spoken = new Map<string, { at: number; order: number }>();
  const latest = new Map<string, number>();
  [...statements].sort(later).forEach((each, order) => {
    const at = Math.max(each.at, latest.get(each.deviceId) ?? 0);
    latest.set(each.deviceId, at);
    spoken.set(each.id, { at, order });
  });
  const place = ({ id }: CheckedStatement) => spoken.get(id) ?? { at: 0, order: 0 };
  return [...statements].sort(
    (a, b) =>
      place(a).at - place(b).at ||
      (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : place(a).order - place(b).order),
  );
}

export interface Weighing {
  /** `null` for a record that does not exist. */
  readonly record: RecordView | null;
  readonly entries: EntryGroup<CheckedStatement>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly inside: ReadonlyMap<string, Entrance>;
  /** Nothing is wrong or unfinished with the vouches. */
  readonly areVouchesSound: boolean;
  readonly areVouchesChecking: boolean;
}

/** What two sides have said about a record, from statements whose signatures are right. */
export function weigh({ record, entries, standings, inside, ...vouches }: Weighing): Agreement {
  const form = record ? formOf(record) : '';
  const fitting = entries.valid.filter(({ words }) => words.kind === record?.kind);
  const history = inOrder(latestOf(fitting)).map((each): Statement => {
    const { id, about, verdict, deviceId, name, role, sequence, at, reason, words } = each;
    const standing = standings.get(deviceId);
    return {
      ...{ id, about, verdict, deviceId, name: cleanName(name) || '?', role, side: sideOf(role) },
      ...{ sequence, at, reason, form: each.form, words, isCurrent: each.form === form },
      // Both must say so: the person, by signing in this role, and someone inside, by vouching for it.
      counts: standing?.role === role,
      letInBy: inside.get(deviceId)?.letInBy ?? '',
    };
  });
  const isLast = new Set([...byDevice(fitting).values()].map((own) => own.at(-1)?.id));
  const firstSpoken = [...new Set(history.map(({ deviceId }) => deviceId))];
  const statements = firstSpoken.flatMap((deviceId) =>
    history.filter((each) => each.deviceId === deviceId && isLast.has(each.id)),
  );
  const checking = entries.isChecking || vouches.areVouchesChecking;
  const isSound = !checking && !entries.isCrowded && vouches.areVouchesSound;
  const agreeing = statements.filter((each) => each.isCurrent && each.verdict === 'agree');
  const waitingFor = BOTH.filter(
    (side) => !isSound || !agreeing.some((each) => each.counts && each.side === side),
  );
  return {
    ...{ state: stateOf(statements, history, waitingFor, inside), waitingFor, statements, history },
    ...{ before: beforeOf(history, form), checking },
    rejected: entries.rejected + entries.valid.length - fitting.length,
  };
}

function stateOf(
  statements: readonly Statement[],
  history: readonly Statement[],
  waitingFor: readonly string[],
  inside: ReadonlyMap<string, Entrance>,
): AgreementState {
  const current = statements.filter(({ isCurrent }) => isCurrent);
  const refusing = current.filter(({ verdict }) => verdict === 'not-yet');
  // A role that nobody has confirmed yet is too little to agree with, and enough to be heard with.
  if (refusing.some(({ deviceId, side }) => inside.has(deviceId) && HEARD.includes(side))) return 'not-yet';
  if (waitingFor.length === 0) return 'agreed';
  if (current.length > refusing.length) return 'waiting';
  if (refusing.length > 0) return 'not-yet';
  return history.some(({ verdict }) => verdict === 'agree') ? 'changed' : 'none';
}

/** The words last agreed to by both sides, or else by anyone, unless they are those of now. */
function beforeOf(history: readonly Statement[], form: string): SignedWords | null {
  const agreed = history.filter(({ verdict }) => verdict === 'agree');
  const counting = agreed.filter(({ counts }) => counts);
  const spokenFor = new Map<string, Set<string>>();
  let lastOfBoth: string | undefined;
  for (const each of counting) {
    const sides = (spokenFor.get(each.form) ?? new Set()).add(each.side);
    spokenFor.set(each.form, sides);
    if (BOTH.every((side) => sides.has(side))) lastOfBoth = each.form;
  }
  const before = lastOfBoth ?? (counting.at(-1) ?? agreed.at(-1))?.form;
  return before === undefined || before === form ? null : readForm(before);
}

/** A short text that differs whenever what is shown does: signed words are looked up by id, not compared again. */
export function toldOf({
  state,
  waitingFor,
  statements,
  history,
  before,
  checking,
  rejected,
}: Agreement): string {
  const marks = history.map(({ id, isCurrent, counts, letInBy }) => [id, isCurrent, counts, letInBy]);
  return JSON.stringify([
    state,
    waitingFor,
    statements.map(({ id }) => id),
    marks,
    before,
    checking,
    rejected,
  ]);
}
