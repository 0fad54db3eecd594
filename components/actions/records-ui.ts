import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingAgreements } from '../../lib/meeting/agreement-contract.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import type { MeetingDetails, MeetingRecords } from '../../lib/meeting/record-contract.ts';
import {
  AGREEABLE_KINDS,
  type AgreeableKind,
  type RecordKind,
  type RecordView,
} from '../../lib/meeting/record-schema.ts';
import type { Vouches } from '../../lib/meeting/vouches.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { say } from '../ui/announcer.tsx';
import type { Grouping, Show } from './record-list.ts';
import { shortWords } from './record-words.ts';

/** Parts of the Actions tab, in order. */
export const PARTS = ['action', 'decision', 'goal', 'issue', 'need', 'not-agreed', 'closing'] as const;
export type Part = (typeof PARTS)[number];

export const isAgreeable = (kind: RecordKind): kind is AgreeableKind =>
  (AGREEABLE_KINDS as readonly RecordKind[]).includes(kind);

export interface RecordToast {
  readonly text: string;
  readonly action: { readonly label: string; run(): void } | null;
}

/** Where the keyboard goes as soon as it is drawn: a card's first field, or the button that opens it. */
export interface FocusWish {
  readonly id: string;
  readonly on: 'field' | 'card';
}

export interface RecordsAround {
  readonly records: MeetingRecords;
  readonly agreements: MeetingAgreements;
  readonly vouches: Vouches;
  readonly details: MeetingDetails;
  readonly notes: MeetingNotes;
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly canWrite: ReadonlySignal<boolean>;
  /** Take the person to a note. */
  goToNote(noteId: string): void;
  /** Tell the others which record this person is in. */
  onFocus(recordId: string | null, isWriting: boolean): void;
}

/** What the cards of one meeting share: state that is not in the document, and the ways to act. */
export class RecordsUi {
  readonly records: MeetingRecords;
  readonly agreements: MeetingAgreements;
  readonly vouches: Vouches;
  readonly details: MeetingDetails;
  readonly notes: MeetingNotes;
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly canWrite: ReadonlySignal<boolean>;
  readonly goToNote: (noteId: string) => void;

  readonly part: Signal<Part> = signal('action');
  /** Cards that stand open. */
  readonly open: Signal<ReadonlySet<string>> = signal(new Set<string>());
  readonly wish: Signal<FocusWish | null> = signal(null);
  readonly show: Signal<Show> = signal('all');
  readonly grouping: Signal<Grouping> = signal('none');
  readonly binOpen: Signal<boolean> = signal(false);
  readonly toast: Signal<RecordToast | null> = signal(null);
  /** Card that someone here is writing in, and the heading it stood under then: it stays there meanwhile. */
  readonly held: Signal<{ readonly id: string; readonly key: string } | null> = signal(null);
  /** Records that wait for this person's word. */
  readonly waiting: ReadonlySignal<readonly RecordView[]>;
  readonly #byNote: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly #made = new Map<string, ReadonlySignal<string>>();
  readonly #openOf = new Map<string, ReadonlySignal<boolean>>();
  readonly #wishOf = new Map<string, ReadonlySignal<FocusWish | null>>();
  #onFocus: RecordsAround['onFocus'];
  #wroteAt = 0;
  #wroteIn = '';

  constructor(around: RecordsAround) {
    this.records = around.records;
    this.agreements = around.agreements;
    this.vouches = around.vouches;
    this.details = around.details;
    this.notes = around.notes;
    this.people = around.people;
    this.canWrite = around.canWrite;
    this.goToNote = (id) => around.goToNote(id);
    this.#onFocus = (id, isWriting) => around.onFocus(id, isWriting);
    this.#byNote = computed(() => {
      const found = new Map<string, string>();
      for (const { id, links } of this.records.all.value)
        for (const note of links) found.set(note, `${found.get(note) ?? ''} ${id}`.trim());
      return found;
    });
    this.waiting = computed(() =>
      this.canWrite.value ? this.records.all.value.filter(({ id }) => this.waitsForMe(id)) : [],
    );
  }

  get self(): Participant | undefined {
    return this.people.value.find(({ isSelf }) => isSelf);
  }
  /** Name for sentences, never empty. */
  nameOf(deviceId: string): string {
    return this.people.value.find((one) => one.deviceId === deviceId)?.name || t('noteUnknownAuthor');
  }
  /** Words that others have agreed to, or brought up, and to which this person has said nothing yet. */
  waitsForMe(id: string): boolean {
    const record = this.records.record(id).value;
    if (!record || record.deleted || !isAgreeable(record.kind) || record.words.what.trim() === '')
      return false;
    const { statements, state } = this.agreements.of(id).value;
    if (state === 'none') return false;
    return !statements.some(({ deviceId, isCurrent }) => isCurrent && deviceId === this.records.deviceId);
  }

  /** Ids of records linked to a note, with a space between; '' for none. Changes only when they do. */
  madeOf(noteId: string): ReadonlySignal<string> {
    return upsert(this.#made, noteId, () => computed(() => this.#byNote.value.get(noteId) ?? ''));
  }

  /** Whether a card stands open. Read in a render, it calls for a new one only when that changes. */
  isOpen(id: string): boolean {
    return upsert(this.#openOf, id, () => computed(() => this.open.value.has(id))).value;
  }
  /** The wish for the keyboard, if it is about this card; read as `isOpen` is. */
  wishFor(id: string): FocusWish | null {
    return upsert(this.#wishOf, id, () =>
      computed(() => (this.wish.value?.id === id ? this.wish.value : null)),
    ).value;
  }
  setOpen(id: string, open: boolean): void {
    const next = new Set(this.open.peek());
    if (open) next.add(id);
    else next.delete(id);
    this.open.value = next;
  }
  showPart(part: Part): void {
    this.binOpen.value = false;
    this.part.value = part;
  }
  /** Take the person to a record, open, with the caret in its first field. */
  goTo(id: string): void {
    const record = this.records.record(id).peek();
    if (!record || record.deleted) return;
    this.showPart(record.kind);
    if (record.kind === 'action') this.show.value = 'all';
    this.setOpen(id, true);
    this.wish.value = { id, on: this.canWrite.peek() ? 'field' : 'card' };
  }
  /** Take the person to a record as it stands. */
  lookAt(id: string): void {
    const record = this.records.record(id).peek();
    if (!record || record.deleted) return;
    this.showPart(record.kind);
    if (record.kind === 'action') this.show.value = 'all';
    this.wish.value = { id, on: 'card' };
  }
  add(kind: 'action' | 'decision' | 'goal'): void {
    const id = this.records.add(kind);
    if (id === null) return;
    say(t(`records.added.${kind}`));
    this.goTo(id);
  }
  makeFromNote(kind: RecordKind, noteId: string): boolean {
    const id = this.records.addFromNote(kind, noteId);
    if (id === null) return false;
    say(t('records.addedFromNote'));
    this.goTo(id);
    return true;
  }
  close(id: string): void {
    this.setOpen(id, false);
    this.wish.value = { id, on: 'card' };
  }
  takeBack(): void {
    const id = this.records.undo();
    if (id !== null) say(t('records.undone'));
  }
  move(id: string, where: 'up' | 'down'): void {
    const moved = where === 'up' ? this.records.moveUp(id) : this.records.moveDown(id);
    const record = this.records.record(id).peek();
    const ids = record ? this.records.ids(record.kind).peek() : [];
    const params = { place: ids.indexOf(id) + 1, count: ids.length };
    say(moved ? t('records.moved', params) : t('records.cannotMove'));
  }
  /** Into the bin; the keyboard goes to the card beside it. */
  remove(id: string): void {
    const record = this.records.record(id).peek();
    if (!record) return;
    const ids = this.records.ids(record.kind).peek();
    const at = ids.indexOf(id);
    const beside = ids[at + 1] ?? ids[at - 1];
    this.records.delete(id);
    this.setOpen(id, false);
    // No other card: the button that adds one, which the list gives this id.
    this.wish.value = { id: beside ?? `add ${record.kind}`, on: 'card' };
    this.toast.value = {
      text: t('records.deleted'),
      action: { label: t('records.deletedUndo'), run: () => this.restore(id) },
    };
  }
  restore(id: string): void {
    this.records.restore(id);
    this.toast.value = null;
    say(t('records.restored'));
    const record = this.records.record(id).peek();
    if (record && !this.binOpen.peek()) {
      this.showPart(record.kind);
      this.wish.value = { id, on: 'card' };
    }
  }
  entered(id: string): void {
    this.#onFocus(id, false);
  }
  left(id: string): void {
    if (this.held.peek()?.id !== id) return;
    this.held.value = null;
    this.#wroteIn = '';
    this.#onFocus(null, false);
  }
  wrote(id: string): void {
    const now = Date.now();
    // Others show "is writing" for 3 s after the last word of it; once a second is enough.
    if (this.#wroteIn === id && now - this.#wroteAt < 1_000) return;
    this.#wroteAt = now;
    this.#wroteIn = id;
    this.#onFocus(id, true);
  }
}

function upsert<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** First words of a record for buttons and announcements. */
export const nameOfRecord = (record: RecordView): string => shortWords(record.words.what);
