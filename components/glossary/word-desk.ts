import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Entry, Mark } from '../../lib/glossary/contract.ts';
import { type Glossary, type GlossaryEntryView, openGlossary } from '../../lib/glossary/glossary.ts';
import { loadEntries } from '../../lib/glossary/load.ts';
import type { MeetingWords, WordTarget } from '../../lib/meeting/words.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';

/** A word whose card is open. */
export interface OpenWord {
  readonly term: string;
  readonly entryId: string | null;
  readonly itemId: string | null;
  readonly anchor: HTMLElement;
  /** Opened in the middle of writing: the keyboard stays where it is, and typing on closes the card. */
  readonly quiet?: boolean;
}

/** A question that is being asked or answered. */
export interface OpenQuestion {
  readonly kind: 'ask' | 'answer';
  readonly target: WordTarget;
  /** The meaning that an answer corrects. */
  readonly replaces?: { readonly id: string; readonly text: string };
  /** Gets the focus back. */
  readonly anchor: HTMLElement | null;
}

export interface DeskOptions {
  readonly shelf: WordShelf;
  /** The meeting's words; `null` outside of a meeting. */
  readonly words: MeetingWords | null;
  readonly nameOf: (deviceId: string) => string;
  readonly canWrite: () => boolean;
  /** Whether words are marked in the notes. */
  readonly spotting: () => boolean;
  /** Write a question into the notes; false where that cannot be. */
  readonly postQuestion: (text: string) => boolean;
  /** Show the glossary with this entry open, or with this text looked up. */
  readonly openGlossary: (at: { readonly entryId?: string; readonly query?: string }) => void;
}

/**
 * What all screens about words share: the glossary with one's own words and packs in it, loaded when first wanted,
 * and which card or question is open. One for each open meeting, or one for a page without a meeting.
 */
export class WordDesk {
  readonly options: DeskOptions;
  readonly shelf: WordShelf;
  readonly words: MeetingWords | null;
  readonly card: Signal<OpenWord | null> = signal(null);
  readonly question: Signal<OpenQuestion | null> = signal(null);
  readonly failed: Signal<boolean> = signal(false);
  /** `null` until `load` has been called and has ended. */
  readonly glossary: ReadonlySignal<Glossary | null>;
  /** Marks of a text for this person: what they know is left out. `null` while there is nothing to find words with. */
  readonly find: ReadonlySignal<((text: string) => readonly Mark[]) | null>;
  readonly #builtIn = signal<readonly Entry[] | null>(null);

  constructor(options: DeskOptions) {
    this.options = options;
    this.shelf = options.shelf;
    this.words = options.words;
    this.glossary = computed(() => {
      const builtIn = this.#builtIn.value;
      if (!builtIn) return null;
      const packs = this.shelf.packs.value.map(({ name, from, entries }) => ({
        ...{ format: 'at-the-table-pack' as const, version: 1 as const },
        ...{ name, from, entries },
      }));
      return openGlossary({ builtIn, own: this.shelf.own.value, packs });
    });
    this.find = computed(() => {
      const glossary = this.options.spotting() ? this.glossary.value : null;
      const known = this.shelf.known.value;
      return (
        glossary && ((text) => glossary.detector.find(text).filter(({ entryId }) => !known.has(entryId)))
      );
    });
  }

  /** Get the built-in entries; does nothing the second time. A failure is shown, not thrown. */
  async load(): Promise<void> {
    if (this.#builtIn.peek()) return;
    try {
      this.#builtIn.value = await loadEntries();
      this.failed.value = false;
    } catch (error) {
      console.error('The glossary could not be loaded', error);
      this.failed.value = true;
    }
  }

  entry(id: string | null): GlossaryEntryView | null {
    return (id && this.glossary.value?.byId(id)) || null;
  }
  /** What to ask or tell about an entry: only built-in ones have the same id on every device. */
  targetOf(entry: GlossaryEntryView | null, term: string, itemId: string | null): WordTarget {
    const isShared = entry?.source === 'built-in';
    return { term: isShared ? entry.term : term, entryId: isShared ? entry.id : null, itemId };
  }
  ask(target: WordTarget, anchor: HTMLElement | null): void {
    this.card.value = null;
    this.question.value = { kind: 'ask', target, anchor };
  }
  answer(target: WordTarget, anchor: HTMLElement | null, replaces?: OpenQuestion['replaces']): void {
    this.card.value = null;
    this.question.value = { kind: 'answer', target, anchor, ...(replaces ? { replaces } : {}) };
  }
  closeQuestion(): void {
    const anchor = this.question.peek()?.anchor;
    this.question.value = null;
    // Until its modal dialog has gone, nothing behind it can take the focus.
    requestAnimationFrame(() => anchor?.isConnected && anchor.focus());
  }

  /** Calls back for each word that is newly asked about, and for each that is newly explained. */
  onNews(told: (news: 'asked' | 'explained', term: string) => void): () => void {
    const { words } = this;
    if (!words) return () => undefined;
    let before: ReadonlyMap<string, boolean> | null = null;
    return effect(() => {
      const now = new Map(words.all.value.map(({ key, isOpen }) => [key, isOpen]));
      if (before) {
        for (const { key, term, isOpen, meanings } of words.all.value) {
          const was = before.get(key);
          if (isOpen && was !== true) told('asked', term);
          else if (!isOpen && meanings.length > 0 && was !== undefined && was !== isOpen)
            told('explained', term);
        }
      }
      before = now;
    });
  }
}
