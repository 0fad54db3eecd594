/** Movement below this many pixels is a click with an unsteady hand. */
const THRESHOLD = 4;

/** Called while the pointer moves, with its way since the start and where it is. */
export type DragMove = (dx: number, dy: number, event: PointerEvent) => void;

export interface DragHooks {
  /** A button went down: gives what to do as the pointer moves, or `null` to leave it alone. */
  begin(event: PointerEvent): DragMove | null;
  /** The button is up again; `moved` tells a drag from a click. */
  end(event: PointerEvent, moved: boolean): void;
}

/**
 * Drags by mouse, pen or touch. The pointer is captured, so the drag goes on over frames and outside the window;
 * the click that ends a drag is swallowed.
 */
export function makeDraggable(handle: HTMLElement, hooks: DragHooks): void {
  let dragged = false;
  handle.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || down.button !== 0 || !down.isPrimary) return;
    dragged = false;
    const move = hooks.begin(down);
    if (!move) return;
    const done = new AbortController();
    const { signal } = done;
    const onMove = (event: PointerEvent) => {
      const dx = event.clientX - down.clientX;
      const dy = event.clientY - down.clientY;
      if (!dragged && Math.hypot(dx, dy) < THRESHOLD) return;
      dragged = true;
      move(dx, dy, event);
    };
    const end = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      done.abort();
      hooks.end(event, dragged);
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener('pointermove', onMove, { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      handle.addEventListener(type, end, { signal });
  });
  const swallow = (event: Event) => {
    if (!dragged) return;
    dragged = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  handle.addEventListener('click', swallow, true);
}

const STEP = 16;
const BIG_STEP = 64;

/** The way an arrow key asks for, in pixels (further with Shift); `null` for other keys and combinations. */
export function arrowStep(event: KeyboardEvent): { readonly dx: number; readonly dy: number } | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const step = event.shiftKey ? BIG_STEP : STEP;
  switch (event.key) {
    case 'ArrowLeft':
      return { dx: -step, dy: 0 };
    case 'ArrowRight':
      return { dx: step, dy: 0 };
    case 'ArrowUp':
      return { dx: 0, dy: -step };
    case 'ArrowDown':
      return { dx: 0, dy: step };
    default:
      return null;
  }
}
