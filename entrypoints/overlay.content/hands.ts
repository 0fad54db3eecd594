import type { DockPlace } from '../../lib/platform/messages.ts';
import { arrowStep, type DragMove, makeDraggable } from './drag.ts';
import {
  type Box,
  modeFor,
  type Place,
  type Viewport,
  withGrowth,
  withLauncherAt,
  withPanelAt,
  withResize,
} from './geometry.ts';
import type { View } from './view.ts';

/** Dropped this close to a side (in pixels, of the pointer), the panel docks there. */
const DOCK_ZONE = 12;
const GROWTH_STEP = 64;

/** What hands may do to the overlay. */
export interface Hands {
  place(): Place;
  /** Where the launcher or the panel, whichever is shown, is now. */
  box(): Box;
  viewport(): Viewport;
  change(place: Place): void;
  /** The change is done: remember it. */
  keep(): void;
  dragging(active: boolean): void;
  /** `before` had the focus when the wish to open came up. */
  open(before: Element | null): void;
  minimise(): void;
}

/** Pointer, keyboard and buttons. Events made by the page's scripts are not trusted and do nothing. */
export function listenToHands(view: View, hands: Hands): void {
  const doAndKeep = (next: Place) => {
    hands.change(next);
    hands.keep();
  };
  const dockTo = (dock: DockPlace) => doAndKeep({ ...hands.place(), dock });
  const onClick = (button: HTMLElement, act: () => void) =>
    button.addEventListener('click', (event) => event.isTrusted && act());
  const onArrows = (button: HTMLElement, act: (dx: number, dy: number) => void) =>
    button.addEventListener('keydown', (event) => {
      const step = event.isTrusted ? arrowStep(event) : null;
      if (!step) return;
      take(event);
      act(step.dx, step.dy);
    });
  const dropped = (moved: boolean) => {
    hands.dragging(false);
    if (moved) hands.keep();
  };

  // --- launcher
  let focusBefore: Element | null = null;
  view.launcher.addEventListener('pointerdown', () => {
    focusBefore = document.activeElement;
  });
  onClick(view.launcher, () => hands.open(focusBefore));
  makeDraggable(view.launcher, {
    begin() {
      const { x, y } = hands.box();
      return (dx, dy) => hands.change(withLauncherAt(hands.place(), x + dx, y + dy, hands.viewport()));
    },
    end: (_event, moved) => dropped(moved),
  });
  onArrows(view.launcher, (dx, dy) => {
    const { x, y } = hands.box();
    doAndKeep(withLauncherAt(hands.place(), x + dx, y + dy, hands.viewport()));
  });

  // --- moving
  const isSheet = () => modeFor(hands.place(), hands.viewport()) === 'sheet';
  makeDraggable(view.bar, {
    begin(down): DragMove | null {
      const onButton = Object.values(view.buttons).some((button) => down.composedPath().includes(button));
      if (onButton) return null;
      hands.dragging(true); // before the first movement: that one may already be over the frame
      const start = hands.place();
      if (isSheet()) return (dx, dy) => hands.change(withResize(start, dx, dy, hands.viewport()));
      const box = hands.box();
      const { float } = start;
      // Held at the same share of its width, a docked panel does not jump away from the pointer when it shrinks.
      const holdX = ((down.clientX - box.x) / box.width) * Math.min(float.width, hands.viewport().width);
      const holdY = down.clientY - box.y;
      return (_dx, _dy, { clientX, clientY }) =>
        hands.change(withPanelAt(hands.place(), clientX - holdX, clientY - holdY, hands.viewport()));
    },
    end({ clientX }, moved) {
      const atSide = moved && !isSheet();
      if (atSide && clientX <= DOCK_ZONE) hands.change({ ...hands.place(), dock: 'left' });
      if (atSide && clientX >= hands.viewport().width - DOCK_ZONE)
        hands.change({ ...hands.place(), dock: 'right' });
      dropped(moved);
    },
  });
  onArrows(view.move, (dx, dy) => {
    const place = hands.place();
    if (isSheet()) return doAndKeep(withResize(place, dx, dy, hands.viewport())); // all a sheet can do is rise
    const box = hands.box();
    if (place.dock !== 'float') {
      const x = place.dock === 'right' ? box.x + box.width - place.float.width : box.x;
      doAndKeep(withPanelAt(place, x + dx, box.y + dy, hands.viewport()));
      return;
    }
    // Pushed on against a side, it docks there, as when it is dropped there.
    if (dx < 0 && box.x <= 0) dockTo('left');
    else if (dx > 0 && box.x + box.width >= hands.viewport().width) dockTo('right');
    else doAndKeep(withPanelAt(place, box.x + dx, box.y + dy, hands.viewport()));
  });

  // --- size
  makeDraggable(view.resize, {
    begin() {
      hands.dragging(true);
      const start = hands.place();
      return (dx, dy) => hands.change(withResize(start, dx, dy, hands.viewport()));
    },
    end: (_event, moved) => dropped(moved),
  });
  onArrows(view.resize, (dx, dy) => doAndKeep(withResize(hands.place(), dx, dy, hands.viewport())));

  // --- buttons
  for (const dock of ['left', 'float', 'right'] as const) onClick(view.buttons[dock], () => dockTo(dock));
  onClick(view.buttons.bigger, () => doAndKeep(withGrowth(hands.place(), GROWTH_STEP, hands.viewport())));
  onClick(view.buttons.smaller, () => doAndKeep(withGrowth(hands.place(), -GROWTH_STEP, hands.viewport())));
  onClick(view.buttons.minimise, hands.minimise);
  view.host.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Escape' || !view.focused() || view.focused() === view.launcher)
      return;
    take(event);
    hands.minimise();
  });
}

/** The key was for us: the page's shortcuts shall not see it, nor the browser scroll by it. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
