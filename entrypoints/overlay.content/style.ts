/**
 * Styles of the overlay, as text: the content script puts them into its closed shadow root, where neither the page's
 * rules nor its `style-src` reach. Colours are those of the panel's tokens; the two must be changed together.
 * Nothing here moves by itself, so there is nothing to switch off for people who want less motion.
 */
export const STYLE = `
* { box-sizing: border-box; margin: 0 }
.root {
  --paper: light-dark(#fbfaf7, #1b1d1e); --line: light-dark(#e4e0d6, #373b3d);
  --ink: light-dark(#22272a, #eceae4); --soft: light-dark(#596166, #a9b0b3);
  --accent: light-dark(#0f6466, #6fc7c4); --accent-soft: light-dark(#e0f0ee, #1d3a3a);
  --on-accent: light-dark(#ffffff, #10201f); --target: 28px; --strip: 12px;
  --shadow: 0 1px 2px light-dark(#0000001f, #0006), 0 8px 24px light-dark(#00000033, #000a);
  position: absolute; inset: 0; color: var(--ink);
  font: 13.5px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
button { appearance: none; border: 0; background: none; color: inherit; font: inherit; padding: 0; cursor: pointer }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; border-radius: 6px }
svg { display: block; width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.75;
  stroke-linecap: round; stroke-linejoin: round; pointer-events: none }

.launcher { position: absolute; inset: 0; display: grid; place-items: center; border-radius: 50%; touch-action: none;
  background: var(--accent); color: var(--on-accent); box-shadow: var(--shadow); border: 2px solid var(--paper) }
.launcher svg { width: 26px; height: 26px; stroke-width: 1.6 }
.launcher:focus-visible { border-radius: 50%; outline-offset: 2px }

.panel { position: absolute; top: 0; left: 0; display: flex; flex-direction: column; overflow: hidden;
  background: var(--paper); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow) }
.bar { flex: none; display: flex; align-items: center; min-height: calc(var(--target) + 6px); padding: 2px 4px;
  border-bottom: 1px solid var(--line); touch-action: none; cursor: grab; user-select: none; -webkit-user-select: none }
.bar button { flex: none; min-width: var(--target); height: var(--target); display: grid; place-items: center;
  border-radius: 6px; color: var(--soft) }
.bar button:hover { background: var(--accent-soft); color: var(--accent) }
.bar button[aria-pressed=true] { color: var(--accent); background: var(--accent-soft) }
.bar .move { flex: 1; min-width: 0; display: flex; align-items: center; gap: 4px; padding: 0 6px 0 2px; cursor: grab;
  touch-action: none; font-weight: 600; color: var(--ink); text-align: left }
.bar .move svg { flex: none }
.bar .move span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.body { flex: 1; min-height: 0; position: relative; display: flex }
iframe { flex: 1; min-width: 0; min-height: 0; border: 0; background: var(--paper); color-scheme: light dark }
.resize { flex: none; position: relative; touch-action: none; border-radius: 0 }
.resize::after { content: ""; position: absolute; inset: 0; margin: auto; width: 4px; height: 36px; border-radius: 2px;
  background: var(--soft); opacity: .55 }
.resize:hover::after, .resize:focus-visible::after { background: var(--accent); opacity: 1 }
[data-mode=left] .resize, [data-mode=right] .resize { width: var(--strip); cursor: ew-resize }
[data-mode=right] .body { flex-direction: row-reverse }
[data-mode=float] .body { flex-direction: column }
[data-mode=float] .resize { height: var(--strip); cursor: nwse-resize }
[data-mode=float] .resize::after { inset: auto 4px 3px auto; width: 9px; height: 9px; border-radius: 0 0 8px 0;
  background: none; border: solid var(--soft); border-width: 0 2.5px 2.5px 0; margin: 0 }
[data-mode=float] .resize:hover::after, [data-mode=float] .resize:focus-visible::after { background: none;
  border-color: var(--accent) }
[data-mode=sheet] .panel { border-radius: 14px 14px 0 0 }
[data-mode=sheet] .body { flex-direction: column-reverse }
[data-mode=sheet] .resize { height: var(--strip); cursor: ns-resize }
[data-mode=sheet] .resize::after { width: 36px; height: 4px }
[data-mode=sheet] .dock { display: none }
.shield { position: fixed; inset: 0; display: none; touch-action: none }
.dragging .shield { display: block; cursor: grabbing }

.root:not(.open) .panel { visibility: hidden; pointer-events: none }
.open .launcher { display: none }

@media (pointer: coarse) {
  .root { --target: 44px; --strip: 24px }
}
@media (forced-colors: active) {
  .launcher { background: ButtonFace; color: ButtonText; border-color: ButtonText }
  .panel, .bar { border-color: CanvasText }
  .bar button, .resize { color: ButtonText }
  .bar button[aria-pressed=true] { forced-color-adjust: none; background: Highlight; color: HighlightText }
  .resize::after { background: CanvasText; opacity: 1 }
  button:focus-visible { outline-color: Highlight }
}
`;
