import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { EntryBody, SharedMeaning } from './entry-body.tsx';
import type { OpenWord, WordDesk } from './word-desk.ts';

/** The card of a marked word: beside the word where there is room, at the bottom of a narrow panel. */
export function WordCard({ desk }: { desk: WordDesk }): JSX.Element | null {
  const open = desk.card.value;
  return open && <Card key={`${open.entryId} ${open.term}`} desk={desk} open={open} />;
}

function Card({ desk, open }: { desk: WordDesk; open: OpenWord }): JSX.Element {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const entry = desk.entry(open.entryId);
  const target = desk.targetOf(entry, open.term, open.itemId);
  const word = desk.words?.find(target) ?? null;
  const close = (back: boolean): void => {
    desk.card.value = null;
    if (back && open.anchor.isConnected) open.anchor.focus();
  };
  useLayoutEffect(() => {
    const card = box.current;
    if (!card) return undefined;
    card.showPopover();
    placeBeside(card, open.anchor);
    const listening = new AbortController();
    const { signal } = listening;
    if (open.quiet) {
      const onKey = ({ key }: KeyboardEvent): void => {
        if (key === 'Escape') close(false);
      };
      document.addEventListener('input', () => close(false), { signal });
      document.addEventListener('keydown', onKey, { signal });
    } else heading.current?.focus();
    document.addEventListener(
      'pointerdown',
      (event) => {
        const pressed = event.target as Node;
        if (!card.contains(pressed) && !open.anchor.contains(pressed)) close(false);
      },
      { signal, capture: true },
    );
    window.addEventListener('resize', () => placeBeside(card, open.anchor), { signal });
    return () => listening.abort();
  }, []);
  return (
    <div
      ref={box}
      popover="manual"
      class="word-card"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close(true);
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !box.current?.contains(to) && to !== open.anchor) close(false);
      }}
    >
      <div class="word-card-text">
        <div class="row">
          <h2 id={id} ref={heading} tabIndex={-1} class="grow">
            {entry?.term ?? open.term}
          </h2>
          <IconButton icon="close" label={t('wordClose')} onPress={() => close(true)} />
        </div>
        {word && <SharedMeaning desk={desk} word={word} />}
        {entry && (
          <EntryBody
            desk={desk}
            entry={entry}
            onRelated={(entryId) => {
              close(false);
              desk.options.openGlossary({ entryId });
            }}
          />
        )}
        {entry && (
          <Button
            kind="plain"
            onPress={() => {
              close(false);
              desk.options.openGlossary({ entryId: entry.id });
            }}
          >
            {t('wordMore')}
          </Button>
        )}
      </div>
      <div class="row word-card-actions">
        {desk.words && desk.options.canWrite() && (
          <Button onPress={() => desk.ask(target, open.anchor)}>{t('noteMeaning')}</Button>
        )}
        {entry && (
          <Button
            onPress={() => {
              void desk.shelf.setKnown(entry.id, true);
              say(t('wordKnown', { term: entry.term }));
              close(false);
              // The mark goes; its note is the nearest place.
              open.anchor.closest('.note')?.querySelector<HTMLElement>('textarea')?.focus();
            }}
          >
            {t('wordKnow')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Distance from the panel's edges, in CSS pixels. */
const EDGE = 8;
/** Between the word and its card, in CSS pixels. */
const GAP = 6;
/** In a very low panel the card lies over the word rather than being too low to read, in CSS pixels. */
const LOWEST = 180;

function placeBeside(card: HTMLElement, anchor: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const from = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  // Never over the word itself: below it or above it, wherever there is more room, and no higher than that room.
  const below = clientHeight - from.bottom - GAP - EDGE;
  const above = from.top - GAP - EDGE;
  card.style.maxHeight = '';
  const isBelow = card.offsetHeight <= below || below >= above;
  card.style.maxHeight = `min(80vh, 400px, ${Math.max(LOWEST, isBelow ? below : above)}px)`;
  const { offsetWidth: width, offsetHeight: height } = card;
  const top = isBelow ? from.bottom + GAP : from.top - GAP - height;
  card.style.left = `${Math.max(EDGE, Math.min(from.left, clientWidth - width - EDGE))}px`;
  card.style.top = `${Math.max(EDGE, Math.min(top, clientHeight - height - EDGE))}px`;
}
