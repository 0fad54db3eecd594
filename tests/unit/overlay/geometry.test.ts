import { describe, expect, it } from 'vitest';
import {
  type Box,
  DEFAULT_PLACE,
  launcherBox,
  modeFor,
  type Place,
  panelBox,
  type Viewport,
  withGrowth,
  withLauncherAt,
  withPanelAt,
  withResize,
} from '../../../entrypoints/overlay.content/geometry.ts';
import { placeFrom } from '../../../entrypoints/overlay.content/remembered.ts';

const WIDE: Viewport = { width: 1280, height: 800 };
const VIEWS: Viewport[] = [
  WIDE,
  { width: 320, height: 480 },
  { width: 640, height: 300 },
  { width: 2560, height: 1440 },
  { width: 200, height: 120 },
];
const docked = (dock: Place['dock']): Place => ({ ...DEFAULT_PLACE, dock });

function expectInside(box: Box, view: Viewport) {
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(view.width);
  expect(box.y + box.height).toBeLessThanOrEqual(view.height);
}

describe('place of the panel', () => {
  it('lies inside any window, however it is placed', () => {
    const odd: Box[] = [
      { x: -5000, y: -5000, width: 9000, height: 9000 },
      { x: 1e9, y: 1e9, width: 1, height: 1 },
    ];
    for (const view of VIEWS)
      for (const dock of ['left', 'right', 'float'] as const)
        for (const controls of ['top', 'bottom'] as const) {
          expectInside(panelBox(docked(dock), view, controls), view);
          for (const float of odd)
            expectInside(
              panelBox({ ...docked(dock), float, dockWidth: 99_999, sheet: 7 }, view, controls),
              view,
            );
        }
  });

  it("leaves the call's own row of buttons free where the service has it", () => {
    const atBottom = panelBox(docked('right'), WIDE, 'bottom');
    expect(WIDE.height - (atBottom.y + atBottom.height)).toBeGreaterThanOrEqual(80);
    const atTop = panelBox(docked('right'), WIDE, 'top');
    expect(atTop.y).toBeGreaterThanOrEqual(80);
    expect(WIDE.height - (atTop.y + atTop.height)).toBeLessThan(16);
  });

  it('is a sheet as wide as a narrow window', () => {
    const view = { width: 400, height: 800 };
    expect(modeFor(docked('left'), view)).toBe('sheet');
    expect(panelBox(docked('left'), view, 'bottom')).toEqual({ x: 0, y: 320, width: 400, height: 480 });
  });

  it('comes back where it was when the window is wide again', () => {
    const float = { x: 700, y: 300, width: 400, height: 400 };
    const place = { ...docked('float'), float };
    expectInside(panelBox(place, { width: 700, height: 500 }, 'bottom'), { width: 700, height: 500 });
    expect(panelBox(place, WIDE, 'bottom')).toEqual(float);
  });

  it('grows and shrinks at its free edge', () => {
    const width = (place: Place) => panelBox(place, WIDE, 'bottom').width;
    expect(width(withResize(docked('right'), -50, 0, WIDE))).toBe(width(docked('right')) + 50);
    expect(width(withResize(docked('left'), 50, 0, WIDE))).toBe(width(docked('left')) + 50);
    expect(width(withResize(docked('left'), -5000, 0, WIDE))).toBe(320);
    const narrow = { width: 400, height: 800 };
    expect(panelBox(withResize(docked('left'), 0, -80, narrow), narrow, 'bottom').height).toBe(560);
    const floating = withPanelAt(docked('float'), 100, 100, WIDE);
    const before = panelBox(floating, WIDE, 'bottom');
    const after = panelBox(withResize(floating, 30, -40, WIDE), WIDE, 'bottom');
    expect(after).toEqual({ ...before, width: before.width + 30, height: before.height - 40 });
  });

  it('follows "bigger" and "smaller" in every mode', () => {
    const area = ({ width, height }: Box) => width * height;
    for (const [place, view] of [
      [docked('left'), WIDE],
      [docked('right'), WIDE],
      [withPanelAt(docked('float'), 50, 20, WIDE), WIDE],
      [docked('right'), { width: 400, height: 900 }],
    ] as const) {
      const size = (changed: Place) => area(panelBox(changed, view, 'bottom'));
      expect(size(withGrowth(place, 64, view))).toBeGreaterThan(size(place));
      expect(size(withGrowth(place, -64, view))).toBeLessThan(size(place));
    }
  });
});

describe('place of the launcher', () => {
  it('goes where it is put, and stays in any window', () => {
    const moved = withLauncherAt(DEFAULT_PLACE, 300, 200, WIDE);
    expect(launcherBox(moved, WIDE)).toMatchObject({ x: 300, y: 200 });
    for (const view of VIEWS)
      for (const x of [-1e6, 0, 1e6])
        expectInside(launcherBox(withLauncherAt(moved, x, x, view), view), view);
  });

  it('stays at the edge it was put to when the window changes', () => {
    const corner = withLauncherAt(DEFAULT_PLACE, 5000, 5000, WIDE);
    const box = launcherBox(corner, { width: 500, height: 400 });
    expect([box.x + box.width, box.y + box.height]).toEqual([492, 392]);
  });
});

describe('remembered place', () => {
  it('survives storage', () => {
    const place = withPanelAt(DEFAULT_PLACE, 40, 50, WIDE);
    expect(placeFrom(JSON.parse(JSON.stringify(place)))).toEqual(place);
  });

  it.each([undefined, null, 7, 'left', [], { dock: 'top', dockWidth: 'wide', float: 3, launcher: [] }])(
    'falls back from %j',
    (stored) => {
      expect(placeFrom(stored)).toEqual(DEFAULT_PLACE);
    },
  );

  it('keeps the good parts of a damaged one', () => {
    const damaged = { dock: 'left', dockWidth: Number.NaN, float: { x: 5, width: Infinity } };
    expect(placeFrom(damaged)).toEqual({
      ...DEFAULT_PLACE,
      dock: 'left',
      float: { ...DEFAULT_PLACE.float, x: 5 },
    });
  });
});
