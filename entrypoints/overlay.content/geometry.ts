import type { DockPlace } from '../../lib/platform/messages.ts';

/** CSS pixels in the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** How the panel is shown: as chosen, or as a sheet at the bottom where there is no room beside the call. */
export type Mode = DockPlace | 'sheet';

/** What is remembered for a site. */
export interface Place {
  readonly dock: DockPlace;
  /** Width when docked. */
  readonly dockWidth: number;
  readonly float: Box;
  /** Height of the sheet, as a share of the viewport's height. */
  readonly sheet: number;
  /** Where the launcher's free travel is at, 0 to 1 in each direction, so that it survives any window size. */
  readonly launcher: { readonly x: number; readonly y: number };
}

const LAUNCHER_SIZE = 48;
const MARGIN = 8;
/** Below this width the call would keep less room than the notes: use a sheet. */
const SHEET_BELOW_WIDTH = 640;
/** The panel is built for 320 px; bars and borders come on top. */
const MIN_WIDTH = 320;
const MIN_HEIGHT = 240;
/** Height of the call's own row of buttons, left free by a docked panel where the window is tall enough. */
const CONTROLS_HEIGHT = 84;
const TALL_ENOUGH = 560;

export const DEFAULT_PLACE: Place = {
  dock: 'right',
  dockWidth: 392,
  float: { x: 100_000, y: 64, width: 400, height: 600 }, // clamped to the right edge
  sheet: 0.6,
  launcher: { x: 1, y: 0.5 },
};

export function modeFor(place: Place, view: Viewport): Mode {
  return view.width < SHEET_BELOW_WIDTH ? 'sheet' : place.dock;
}

/** Where the panel goes. Always wholly inside the viewport. */
export function panelBox(place: Place, view: Viewport, controls: 'top' | 'bottom'): Box {
  const mode = modeFor(place, view);
  if (mode === 'sheet') {
    const height = Math.round(clamp(place.sheet * view.height, MIN_HEIGHT, view.height));
    return inside({ x: 0, y: view.height - height, width: view.width, height }, view, 0);
  }
  if (mode === 'float') return inside(place.float, view, 0);
  const free = view.height >= TALL_ENOUGH ? CONTROLS_HEIGHT : MARGIN;
  const width = clamp(place.dockWidth, MIN_WIDTH, view.width - 2 * MARGIN);
  return inside(
    {
      x: mode === 'left' ? MARGIN : view.width - width - MARGIN,
      y: controls === 'top' ? free : MARGIN,
      width,
      height: view.height - free - MARGIN,
    },
    view,
    MARGIN,
  );
}

export function launcherBox(place: Place, view: Viewport): Box {
  const { width, height } = travel(view);
  return {
    x: MARGIN + Math.round(clamp(place.launcher.x, 0, 1) * width),
    y: MARGIN + Math.round(clamp(place.launcher.y, 0, 1) * height),
    width: LAUNCHER_SIZE,
    height: LAUNCHER_SIZE,
  };
}

/** The launcher's corner brought to `x`, `y`. */
export function withLauncherAt(place: Place, x: number, y: number, view: Viewport): Place {
  const { width, height } = travel(view);
  const share = (value: number, room: number) => (room > 0 ? clamp((value - MARGIN) / room, 0, 1) : 0);
  return { ...place, launcher: { x: share(x, width), y: share(y, height) } };
}

/** The panel floating with its corner at `x`, `y`; a docked one keeps its shape but not its full height. */
export function withPanelAt(place: Place, x: number, y: number, view: Viewport): Place {
  return { ...place, dock: 'float', float: inside({ ...place.float, x, y }, view, 0) };
}

/**
 * The panel with its free edge moved by `dx`, `dy`: the edge towards the call when docked or a sheet, the far corner
 * when floating.
 */
export function withResize(place: Place, dx: number, dy: number, view: Viewport): Place {
  const mode = modeFor(place, view);
  if (mode === 'sheet') {
    const height = clamp(place.sheet * view.height - dy, MIN_HEIGHT, view.height);
    return { ...place, sheet: view.height > 0 ? height / view.height : place.sheet };
  }
  if (mode === 'float') {
    const { x, y, width, height } = inside(place.float, view, 0);
    const wide = clamp(width + dx, MIN_WIDTH, Math.max(MIN_WIDTH, view.width - x));
    const high = clamp(height + dy, MIN_HEIGHT, Math.max(MIN_HEIGHT, view.height - y));
    return { ...place, float: { x, y, width: wide, height: high } };
  }
  const wider = mode === 'left' ? dx : -dx;
  const dockWidth = clamp(place.dockWidth + wider, MIN_WIDTH, view.width - 2 * MARGIN);
  return { ...place, dockWidth };
}

/** A step of growth (or, below zero, of shrinking) for the buttons, in the directions the mode allows. */
export function withGrowth(place: Place, step: number, view: Viewport): Place {
  const mode = modeFor(place, view);
  if (mode === 'sheet') return withResize(place, 0, -step, view);
  return withResize(place, mode === 'right' ? -step : step, step, view);
}

function travel(view: Viewport): Viewport {
  const room = (size: number) => Math.max(0, size - LAUNCHER_SIZE - 2 * MARGIN);
  return { width: room(view.width), height: room(view.height) };
}

/** `box` no larger than the viewport less `margin`, and moved as little as needed to lie inside it. */
function inside(box: Box, view: Viewport, margin: number): Box {
  const width = Math.max(1, Math.min(Math.max(box.width, MIN_WIDTH), view.width - 2 * margin));
  const height = Math.max(1, Math.min(Math.max(box.height, MIN_HEIGHT), view.height - 2 * margin));
  return {
    x: Math.round(clamp(box.x, margin, view.width - margin - width)),
    y: Math.round(clamp(box.y, margin, view.height - margin - height)),
    width: Math.round(width),
    height: Math.round(height),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
