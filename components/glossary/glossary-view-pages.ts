import { type Signal, signal } from '@preact/signals';
import type { Category, Pack } from '../../lib/glossary/contract.ts';
import { lookUpKey } from '../../lib/glossary/normalise.ts';
import { EMPTY_DRAFT, type OwnDraft } from './own-words-draft.ts';

/** What the glossary can show. */
export type Page =
  | { readonly kind: 'home' }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'entry'; readonly id: string }
  /** A word of this meeting that the glossary does not have. */
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'own' }
  | {
      readonly kind: 'form';
      /** Own entry that is changed; `null` for a new one. */
      readonly id: string | null;
      readonly draft: Signal<OwnDraft>;
      /** The note stands beside this term of the glossary or a pack. */
      readonly beside: string | null;
    }
  | { readonly kind: 'packs' }
  /** Words of an imported pack. */
  | { readonly kind: 'pack'; readonly id: string }
  | { readonly kind: 'preview'; readonly pack: Pack }
  | { readonly kind: 'export' };

/** How a page was left: where it was scrolled to, and which of its controls had the focus. */
export interface Left {
  readonly scroll: number;
  readonly focus: string | null;
}
interface Step extends Left {
  readonly page: Page;
}

/** The last move from page to page; a new object for each. */
export type Move = { readonly to: 'forward' } | { readonly to: 'back'; readonly left: Left };

const AT_TOP: Left = { scroll: 0, focus: null };
const HOME: Page = { kind: 'home' };

/**
 * Where a person is in the glossary, how they came there, and what they have begun to write. Outlives the view, so
 * that a look at the notes loses nothing.
 */
export class GlossaryPages {
  /** What is typed in the look-up box. */
  readonly query: Signal<string> = signal('');
  readonly page: Signal<Page> = signal(HOME);
  readonly move: Signal<Move | null> = signal(null);
  #earlier: readonly Step[] = [];
  #wish: object | null = null;
  readonly #drafts = new Map<string, Signal<OwnDraft>>();

  /** Whether a wish from outside has not been followed yet: coming back to the tab does not lead there once more. */
  isNews(wish: object | null): boolean {
    if (wish === null || wish === this.#wish) return false;
    this.#wish = wish;
    return true;
  }

  get canGoBack(): boolean {
    return this.#earlier.length > 0;
  }

  open(page: Page, left: Left = AT_TOP): void {
    const here = this.page.peek();
    // Led to an entry that is open already: one step back must not show it again.
    const isHere = page.kind === 'entry' && here.kind === 'entry' && page.id === here.id;
    if (!isHere) this.#earlier = [...this.#earlier, { page: here, ...left }];
    this.#show(page, { to: 'forward' });
  }

  /** One page back; pages that no longer make sense are passed over. Home has nothing behind it. */
  back(isGone: (page: Page) => boolean = () => false): void {
    let last = this.#earlier.at(-1);
    while (last) {
      this.#earlier = this.#earlier.slice(0, -1);
      if (!isGone(last.page)) break;
      last = this.#earlier.at(-1);
    }
    this.#show(last?.page ?? HOME, { to: 'back', left: last ?? AT_TOP });
  }

  /** Another page in place of this one: back leads to where this one was opened. */
  replace(page: Page): void {
    this.#show(page, { to: 'forward' });
  }

  /** Come from outside with a word to look up. */
  lookUp(query: string): void {
    this.#earlier = [];
    this.query.value = query;
    this.#show(HOME, { to: 'forward' });
  }

  /** The form of an own word, with what was begun earlier and neither saved nor cancelled. */
  form(id: string | null, start: OwnDraft, beside: string | null = null): Page {
    const key = id ?? `new ${lookUpKey(start.term)}`;
    const draft = this.#drafts.get(key) ?? signal({ ...EMPTY_DRAFT, ...start });
    this.#drafts.set(key, draft);
    return { kind: 'form', id, draft, beside };
  }

  /** The draft was saved or is not wanted. */
  dropDraft(draft: Signal<OwnDraft>): void {
    for (const [key, one] of this.#drafts) if (one === draft) this.#drafts.delete(key);
  }

  #show(page: Page, move: Move): void {
    this.page.value = page;
    this.move.value = move;
  }
}

/** What every page of the glossary is given. */
export interface PageTools {
  readonly pages: GlossaryPages;
  /** Go on to a page; remembers where this one was left. */
  readonly open: (page: Page) => void;
  readonly back: (isGone?: (page: Page) => boolean) => void;
}
