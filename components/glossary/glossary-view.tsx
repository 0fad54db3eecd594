import './glossary-view.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { AskedWords } from './asked-words.tsx';
import { CategoryPage } from './browse.tsx';
import { EntryPage } from './entry-page.tsx';
import { GlossaryPages, type Left, type PageTools } from './glossary-view-pages.ts';
import { LookUp } from './look-up.tsx';
import { WordPage } from './meeting-words.tsx';
import { OwnWordForm } from './own-word-form.tsx';
import { OwnWords } from './own-words.tsx';
import { PackPreviewPage } from './pack-preview.tsx';
import { Packs, PackWords } from './packs.tsx';
import { ExportPage } from './packs-export.tsx';
import type { WordDesk } from './word-desk.ts';

export interface GlossaryViewProps {
  readonly desk: WordDesk;
  /** Where to begin, or to go on to: an entry, or a word to look up. A new object leads there once more. */
  readonly at: { readonly entryId?: string; readonly query?: string } | null;
  /** Take the person to a note. */
  readonly onGoTo: (itemId: string) => void;
}

/** Where each desk's glossary was left: the view goes when another tab is shown, this stays. */
const kept = new WeakMap<WordDesk, GlossaryPages>();
function pagesOf(desk: WordDesk): GlossaryPages {
  const pages = kept.get(desk) ?? new GlossaryPages();
  kept.set(desk, pages);
  return pages;
}

/** Look-up, topics, one's own words and packs, in a meeting or without one. */
export function GlossaryView({ desk, at, onGoTo }: GlossaryViewProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const pages = pagesOf(desk);
  const page = pages.page.value;
  const move = pages.move.value;
  const shown = useRef(move);
  const tools = useMemo<PageTools>(
    () => ({
      pages,
      open: (next) => pages.open(next, leaving(box.current)),
      back: (isGone) => pages.back(isGone),
    }),
    [pages],
  );
  useEffect(() => void desk.load(), [desk]);
  useLayoutEffect(() => {
    if (!pages.isNews(at)) return;
    if (at?.entryId) tools.open({ kind: 'entry', id: at.entryId });
    else if (at?.query !== undefined) pages.lookUp(at.query);
  }, [at]);
  useLayoutEffect(() => {
    // The first picture moves no focus: whoever chose the tab is still on it.
    if (!move || shown.current === move || !box.current) return;
    shown.current = move;
    arrive(box.current, move.to === 'back' ? move.left : null);
  }, [move]);
  const isHome = page.kind === 'home';
  return (
    <div class="gv" ref={box}>
      {isHome ? (
        <AskedWords desk={desk} onGoTo={onGoTo} all />
      ) : (
        <AskedElsewhere desk={desk} onShow={() => pages.lookUp('')} />
      )}
      {isHome && <LookUp desk={desk} tools={tools} />}
      {page.kind === 'category' && <CategoryPage desk={desk} tools={tools} category={page.category} />}
      {page.kind === 'entry' && <EntryPage key={page.id} desk={desk} tools={tools} id={page.id} />}
      {page.kind === 'word' && (
        <WordPage key={page.key} desk={desk} tools={tools} wordKey={page.key} onGoTo={onGoTo} />
      )}
      {page.kind === 'own' && <OwnWords desk={desk} tools={tools} />}
      {page.kind === 'form' && <OwnWordForm desk={desk} tools={tools} page={page} />}
      {page.kind === 'packs' && <Packs desk={desk} tools={tools} />}
      {page.kind === 'pack' && <PackWords desk={desk} tools={tools} id={page.id} />}
      {page.kind === 'preview' && <PackPreviewPage desk={desk} tools={tools} pack={page.pack} />}
      {page.kind === 'export' && <ExportPage desk={desk} tools={tools} />}
    </div>
  );
}

/** On the other pages a request takes one line, so that what is read there stays in sight. */
function AskedElsewhere({ desk, onShow }: { desk: WordDesk; onShow: () => void }): JSX.Element | null {
  const count = desk.words?.openCount.value ?? 0;
  if (count === 0) return null;
  return (
    <div class="gv-asked">
      <button type="button" class="link" onClick={onShow}>
        {t('askedCount', { count })}
      </button>
    </div>
  );
}

/** What scrolls the view: a part of the panel where there is height for it, else the whole page. */
function scrollerOf(box: HTMLElement): Element {
  for (let part = box.parentElement; part; part = part.parentElement) {
    if (/^(auto|scroll)$/.test(getComputedStyle(part).overflowY) && part !== document.body) return part;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What a control is found by when its page is drawn again: its mark, else the words on it. */
const nameOf = (control: HTMLElement): string => control.dataset.at ?? control.textContent.trim();

function leaving(box: HTMLElement | null): Left {
  const active = document.activeElement;
  const isOurs = active instanceof HTMLElement && box?.contains(active);
  return { scroll: box ? scrollerOf(box).scrollTop : 0, focus: isOurs ? nameOf(active) : null };
}

/** Focus to the heading of a new page, or to where it was before; a place that is gone leads to the heading too. */
function arrive(box: HTMLElement, left: Left | null): void {
  const controls = [...box.querySelectorAll<HTMLElement>('button, input')];
  const before = left?.focus ? controls.find((control) => nameOf(control) === left.focus) : undefined;
  const start = box.querySelector<HTMLElement>('[data-heading]') ?? box.querySelector('input');
  // Someone may be writing in the call beside the panel.
  if (document.hasFocus()) (before ?? start)?.focus({ preventScroll: true });
  scrollerOf(box).scrollTop = left?.scroll ?? 0;
}
