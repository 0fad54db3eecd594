import { overlayLanguage, overlayText } from '../../lib/i18n/overlay-text.ts';
import type { Box, Mode } from './geometry.ts';
import { type ICONS, icon } from './icons.ts';
import { STYLE } from './style.ts';

/** A dashed name, as every custom element's; extensions cannot define one, so it stays a plain element. */
const HOST_NAME = 'at-the-table-overlay';

/** The overlay's elements. Nothing in here holds notes: those are in the frame, which the page cannot look into. */
export interface View {
  readonly host: HTMLElement;
  readonly launcher: HTMLButtonElement;
  readonly bar: HTMLElement;
  readonly move: HTMLButtonElement;
  readonly resize: HTMLButtonElement;
  readonly buttons: Readonly<Record<BarButton, HTMLButtonElement>>;
  /** The element inside the overlay that has the focus. */
  focused(): Element | null;
  putFrame(frame: HTMLIFrameElement): void;
  show(state: {
    readonly open: boolean;
    readonly mode: Mode;
    readonly box: Box;
    readonly dragging: boolean;
  }): void;
}

const BAR_BUTTONS = ['left', 'float', 'right', 'smaller', 'bigger', 'minimise'] as const;
export type BarButton = (typeof BAR_BUTTONS)[number];

/** Builds the overlay, not yet placed in the page. */
export function createView(): View {
  for (const left of document.querySelectorAll(HOST_NAME)) left.remove(); // of a version before an update
  const host = document.createElement(HOST_NAME);
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyle(shadow);

  const text = overlayText();

  const button = (name: keyof typeof ICONS, label: string, className = '') => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.title = label;
    element.setAttribute('aria-label', label);
    element.append(icon(name));
    return element;
  };
  const div = (className: string, ...children: Element[]) => {
    const element = document.createElement('div');
    element.className = className;
    element.append(...children);
    return element;
  };

  const launcher = button('table', text.open, 'launcher');
  launcher.setAttribute('aria-keyshortcuts', 'ArrowLeft ArrowRight ArrowUp ArrowDown');
  launcher.title = text.openHint;

  const move = button('grip', text.move, 'move');
  const name = document.createElement('span');
  name.textContent = text.name;
  move.append(name);
  const make = (key: BarButton) =>
    button(key, text[key], key === 'left' || key === 'right' || key === 'float' ? 'dock' : '');
  const buttons: View['buttons'] = {
    left: make('left'),
    float: make('float'),
    right: make('right'),
    smaller: make('smaller'),
    bigger: make('bigger'),
    minimise: make('minimise'),
  };
  const bar = div('bar', move, ...BAR_BUTTONS.map((key) => buttons[key]));
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', text.bar);
  const resize = button('grip', text.resize, 'resize');
  resize.replaceChildren();
  const body = div('body', resize);
  const panel = div('panel', bar, body);
  const root = div('root', launcher, panel, div('shield'));
  root.lang = overlayLanguage();
  shadow.append(root);

  return {
    host,
    launcher,
    bar,
    move,
    resize,
    buttons,
    focused: () => shadow.activeElement,
    putFrame: (frame) => body.prepend(frame),
    show({ open, mode, box, dragging }) {
      root.classList.toggle('open', open);
      root.classList.toggle('dragging', dragging);
      root.dataset.mode = mode;
      for (const key of ['left', 'float', 'right'] as const) {
        buttons[key].setAttribute('aria-pressed', String(key === mode));
      }
      // Closed, the panel keeps its size: the frame must not be laid out anew for a hidden box.
      if (open) {
        panel.style.width = `${box.width}px`;
        panel.style.height = `${box.height}px`;
      }
      placeHost(host, box);
    },
  };
}

/** Everything of the host is set here and marked important, so that no rule of the page can move or hide it. */
function placeHost(host: HTMLElement, box: Box): void {
  const rules: Readonly<Record<string, string>> = {
    all: 'initial',
    display: 'block',
    position: 'fixed',
    direction: 'ltr',
    'color-scheme': 'light dark', // `all` has reset it, and the panel's frame takes its own from here
    'z-index': '2147483647',
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  };
  for (const [name, value] of Object.entries(rules)) host.style.setProperty(name, value, 'important');
}

function addStyle(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets across the border between page and content script.
    const style = document.createElement('style');
    style.textContent = STYLE;
    shadow.append(style);
  }
}
