import type { NotesUi } from './notes-ui.ts';

/** Pixels the pointer must travel before a press becomes a drag. */
const THRESHOLD = 4;
/** Distance from the edge of the scrolled area where it begins to scroll by itself, and its speed per frame, in px. */
const EDGE = 48;
const SPEED = 9;

interface Target {
  readonly element: HTMLElement;
  readonly sectionId: string;
  readonly before?: string;
  readonly after?: string;
}

const scrollerOf = (element: HTMLElement): Element => {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight)
      return node;
  }
  return document.scrollingElement ?? document.documentElement;
};

/** Where a note would land when dropped at this height: before or after the note there, or at a section's end. */
function targetAt(root: HTMLElement, y: number, dragged: string): Target | null {
  const box = root.getBoundingClientRect();
  const found = document
    .elementFromPoint(box.left + box.width / 2, y)
    ?.closest<HTMLElement>('[data-note], [data-section]');
  if (!found || !root.contains(found)) return null;
  const id = found.dataset.note;
  const sectionId = found.closest<HTMLElement>('[data-section]')?.dataset.section;
  if (sectionId === undefined || id === dragged) return null;
  if (id === undefined) {
    const notes = found.querySelectorAll<HTMLElement>('[data-note]');
    const first = notes[0];
    const firstId = first?.dataset.note;
    if (first && firstId && y < first.getBoundingClientRect().top) {
      return { element: first, sectionId, before: firstId };
    }
    return { element: found, sectionId };
  }
  const row = found.getBoundingClientRect();
  const upper = y < row.top + row.height / 2;
  return { element: found, sectionId, ...(upper ? { before: id } : { after: id }) };
}

/** Follow one press of the grip of note `id` until it is let go. Works with mouse, pen and touch; Escape calls it off. */
export function dragNote(ui: NotesUi, id: string, start: PointerEvent): void {
  const { root } = ui;
  const grip = start.currentTarget as HTMLElement;
  const row = ui.rowOf(id);
  if (!root || !row || start.button !== 0) return;
  start.preventDefault();
  grip.setPointerCapture(start.pointerId);
  const done = new AbortController();
  const scroller = scrollerOf(row);
  let y = start.clientY;
  let dragging = false;
  let target: Target | null = null;

  const mark = (next: Target | null): void => {
    target?.element.removeAttribute('data-drop');
    target = next;
    next?.element.setAttribute('data-drop', next.before ? 'before' : next.after ? 'after' : 'end');
  };
  const frame = (): void => {
    if (done.signal.aborted) return;
    const height = document.documentElement.clientHeight;
    const box = scroller.getBoundingClientRect();
    const top = Math.max(0, box.top);
    const bottom = Math.min(height, box.bottom);
    if (y < top + EDGE) scroller.scrollTop -= SPEED;
    else if (y > bottom - EDGE) scroller.scrollTop += SPEED;
    mark(targetAt(root, y, id));
    requestAnimationFrame(frame);
  };
  const stop = (): void => {
    done.abort();
    mark(null);
    row.removeAttribute('data-dragging');
    root.removeAttribute('data-dragging');
  };
  const { signal } = done;
  grip.addEventListener(
    'pointermove',
    (event) => {
      y = event.clientY;
      if (dragging || Math.abs(y - start.clientY) < THRESHOLD) return;
      dragging = true;
      row.setAttribute('data-dragging', '');
      root.setAttribute('data-dragging', '');
      requestAnimationFrame(frame);
    },
    { signal },
  );
  grip.addEventListener(
    'pointerup',
    (event) => {
      const place = dragging ? targetAt(root, event.clientY, id) : null;
      stop();
      if (!place) return;
      const { element: _, ...where } = place;
      ui.sayPlace(id, ui.notes.moveItem(id, where));
    },
    { signal },
  );
  grip.addEventListener('pointercancel', stop, { signal });
  grip.addEventListener('lostpointercapture', stop, { signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), {
    signal,
    capture: true,
  });
}
