import { batch, effect, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import { FieldFocus } from './field-focus.ts';
import { sectionName } from './labels.ts';
import { PeopleIndex } from './people-index.ts';

export interface Toast {
  readonly text: string;
  readonly action: { readonly label: string; run(): void } | null;
}

export interface OpenMenu {
  readonly id: string;
  readonly kind: 'kind' | 'more' | 'said' | 'make';
  readonly anchor: HTMLElement;
}

/** A note that someone else removed while this person was in it: it stays in place until they leave it. */
export interface Ghost {
  readonly id: string;
  readonly sectionId: string;
  readonly afterId: string | null;
}

/** Rows drawn at once for a quick first picture, per section; the rest follow in idle moments. */
const FIRST_ROWS = 30;
const MORE_ROWS = 200;

/** What the rows of one notes screen share: state that is not in the document, and the ways to act. */
export class NotesUi {
  readonly notes: MeetingNotes;
  readonly people = new PeopleIndex();
  readonly focus = new FieldFocus();
  readonly readOnly: Signal<boolean> = signal(false);
  readonly menu: Signal<OpenMenu | null> = signal(null);
  readonly toast: Signal<Toast | null> = signal(null);
  readonly spoken: Signal<string> = signal('');
  readonly ghost: Signal<Ghost | null> = signal(null);
  readonly rows: Signal<number> = signal(FIRST_ROWS);
  readonly binOpen: Signal<boolean> = signal(false);
  readonly checksOpen: Signal<boolean> = signal(false);
  /** Note that a new check is being written for. */
  readonly checking: Signal<string | null> = signal(null);
  /** Hints that were closed, by note or by name; forgotten when the panel is closed. */
  readonly closedHints: Signal<ReadonlySet<string>> = signal(new Set<string>());
  /** Somebody interprets or listens in another language: short sentences are a help. */
  readonly slower: Signal<boolean> = signal(false);
  /** Puts a note's words among what is celebrated; `null` where that cannot be. */
  onCelebrate: ((itemId: string) => void) | null = null;
  /** Puts a note's words into the parking lot; `null` where that cannot be. */
  onPark: ((itemId: string) => void) | null = null;
  onFocusItem: (itemId: string | null, isWriting: boolean) => void = () => undefined;
  root: HTMLElement | null = null;
  #wroteAt = 0;
  #wroteIn = '';
  #stop: (() => void)[] = [];

  constructor(notes: MeetingNotes) {
    this.notes = notes;
  }

  /** Begin to follow the document; call `destroy` when the screen goes. */
  start(): void {
    this.focus.onMissing = () => {
      this.rows.value = Math.max(this.rows.peek(), this.#longest() + 1);
    };
    this.focus.onLost = () => {
      this.onFocusItem(null, false);
      this.root?.focus({ preventScroll: true });
    };
    this.#stop.push(this.#drawMore(), effect(this.#watchFocused), () => this.onFocusItem(null, false));
  }
  destroy(): void {
    for (const stop of this.#stop.splice(0)) stop();
  }

  say(text: string): void {
    // The same words twice are read twice only if they differ.
    this.spoken.value = this.spoken.peek() === text ? `${text}\u00a0` : text;
  }
  announceCount(count: number): void {
    if (count > 0) this.say(t('notesAdded', { count }));
  }
  nameOfSection(sectionId: string): string {
    const section = this.notes.sections.peek().find((one) => one.id === sectionId);
    return section ? sectionName(section) : t('sectionNoName');
  }
  focusAddButton(sectionId: string): void {
    const list = this.root?.querySelectorAll<HTMLElement>('[data-section]') ?? [];
    for (const one of list)
      if (one.dataset.section === sectionId) one.querySelector<HTMLElement>('.note-add')?.focus();
  }
  rowOf(id: string): HTMLElement | null {
    return this.root?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`) ?? null;
  }

  /** The note's "more" button, where its menu came from. */
  focusMore(id: string): void {
    requestAnimationFrame(() =>
      this.rowOf(id)?.querySelector<HTMLElement>('.note-body ~ .note-more')?.focus(),
    );
  }
  closeHint(id: string): void {
    this.closedHints.value = new Set(this.closedHints.peek()).add(id);
  }
  /** Take the person to a note, drawing it first if need be. */
  goTo(id: string): void {
    this.binOpen.value = false;
    this.focus.focus(id);
  }
  addIdeaFor(id: string): void {
    const idea = this.notes.addIdeaFor(id);
    if (!idea) return;
    this.say(t('ideaAdded'));
    this.focus.focus(idea);
  }

  add(sectionId: string): void {
    const id = this.notes.addItem(sectionId);
    if (!id) return;
    this.say(t('noteAdded', { section: this.nameOfSection(sectionId) }));
    this.focus.focus(id);
  }
  wrote(id: string): void {
    const now = Date.now();
    // Others show "is writing" for 3 s after the last word of it; once a second is enough.
    if (this.#wroteIn === id && now - this.#wroteAt < 1_000) return;
    this.#wroteAt = now;
    this.#wroteIn = id;
    this.onFocusItem(id, true);
  }
  takeBack(direction: 'undo' | 'redo'): void {
    const id = this.notes[direction]();
    if (id === null) return;
    this.say(t(direction === 'undo' ? 'notesUndone' : 'notesRedone'));
    const view = this.notes.item(id).peek();
    if (view && !view.deleted && this.focus.current.peek() !== id) this.focus.focus(id);
  }
  move(id: string, where: 'up' | 'down' | { readonly sectionId: string }): void {
    const moved =
      where === 'up'
        ? this.notes.moveUp(id)
        : where === 'down'
          ? this.notes.moveDown(id)
          : this.notes.moveItem(id, where);
    this.sayPlace(id, moved);
  }
  sayPlace(id: string, moved: boolean): void {
    const sectionId = this.notes.item(id).peek()?.sectionId ?? '';
    const ids = this.notes.itemIds(sectionId).peek();
    const params = { place: ids.indexOf(id) + 1, count: ids.length, section: this.nameOfSection(sectionId) };
    this.say(moved ? t('noteMoved', params) : t('noteCannotMove'));
    if (moved) requestAnimationFrame(() => this.rowOf(id)?.scrollIntoView({ block: 'nearest' }));
  }
  remove(id: string): void {
    const view = this.notes.item(id).peek();
    if (!view) return;
    const beside = this.notes.next(id) ?? this.notes.previous(id);
    this.notes.deleteItem(id);
    const row = beside && this.rowOf(beside)?.querySelector<HTMLElement>('.note-more');
    if (row) row.focus();
    else this.focusAddButton(view.sectionId);
    const undo = { label: t('noteUndoDelete'), run: () => this.restore(id) };
    this.toast.value = { text: t('noteDeleted'), action: undo };
  }
  restore(id: string): void {
    this.notes.restoreItem(id);
    this.toast.value = null;
    this.ghost.value = null;
    const sectionId = this.notes.item(id).peek()?.sectionId ?? '';
    this.say(t('noteRestored', { section: this.nameOfSection(sectionId) }));
    this.focus.focus(id);
  }
  /** The person left the note; one that was removed meanwhile goes now. */
  leave(id: string): void {
    this.#wroteIn = '';
    if (this.ghost.peek()?.id === id) this.ghost.value = null;
    this.onFocusItem(null, false);
  }

  /** Keep a note in place when someone else removes it while this person is in it. */
  #watchFocused = (): void => {
    const id = this.focus.current.value;
    const view = id === null ? null : this.notes.item(id).value;
    if (!id || !view) return;
    if (!view.deleted) {
      const ids = this.notes.itemIds(view.sectionId).value;
      this.#place = { id, sectionId: view.sectionId, afterId: ids[ids.indexOf(id) - 1] ?? null };
      if (this.ghost.peek()?.id === id) this.ghost.value = null;
    } else if (this.#place?.id === id && view.deleted.by !== this.notes.deviceId) {
      const { by } = view.deleted;
      batch(() => {
        this.ghost.value = this.#place;
        this.say(t('noteRemovedBy', { name: this.people.nameOf(by) }));
      });
    }
  };
  #place: Ghost | null = null;

  #longest(): number {
    return Math.max(0, ...this.notes.sections.peek().map((one) => this.notes.itemIds(one.id).peek().length));
  }
  /** Draw further rows in small helpings, at the start and when many notes arrive at once. */
  #drawMore(): () => void {
    let timer = 0;
    const more = (): void => {
      timer = 0;
      if (this.rows.peek() >= this.#longest()) return;
      this.rows.value += MORE_ROWS;
      timer = window.setTimeout(more, 16);
    };
    const stop = effect(() => {
      this.notes.count.value;
      if (timer === 0) timer = window.setTimeout(more, 16);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }
}
