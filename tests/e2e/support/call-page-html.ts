/** What a call page shows; all people are made up. */
interface Tile {
  readonly name: string;
  readonly initials: string;
  readonly hue: string;
}

const TILES: readonly Tile[] = [
  { name: 'Mara', initials: 'MA', hue: '#8a5a2b' },
  { name: 'Mr. T', initials: 'TR', hue: '#3b5b92' },
  { name: 'Dana', initials: 'DA', hue: '#4d6b57' },
];

const STYLE = `
:root { color-scheme: dark; font: 16px/1.4 system-ui, sans-serif; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { background: #1b1e20; color: #e9e7e2; display: grid; grid-template-rows: 1fr auto; }
#stage { min-height: 0; padding: 16px; background: #1b1e20; display: grid; gap: 12px; grid-template-rows: auto 1fr; }
#title { margin: 0; font-size: 15px; font-weight: 500; color: #b9b6ae; }
#tiles { min-height: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); }
.tile { position: relative; display: grid; place-items: center; min-height: 96px; border-radius: 14px; background: #2a2f32; }
.face { display: grid; place-items: center; width: 84px; height: 84px; border-radius: 50%; font-size: 30px; color: #fff; }
.who { position: absolute; left: 12px; bottom: 10px; font-size: 14px; }
#bar { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; justify-content: center; padding: 12px 16px; background: #15181a; }
button { min-width: 48px; height: 48px; padding: 0 16px; border: 0; border-radius: 24px; background: #33393d; color: inherit; font: inherit; }
button[aria-pressed="true"] { background: #6b3230; }
#leave { background: #b3382f; color: #fff; }
#chat { height: 40px; width: 180px; border-radius: 20px; border: 1px solid #454c50; background: #202426; color: inherit; padding: 0 14px; font: inherit; }
/* Narrow windows: the first two people, in a column at the left, so that a panel on the right hides nobody. */
@media (max-width: 900px) { #tiles { grid-template-columns: minmax(0, 46%); } .tile:nth-child(n + 3), #chat { display: none; } }
`;

/** Runs in the page. Everything the page gets to see is kept in `window.__seen`. */
const SCRIPT = `
const seen = (window.__seen = []);
const watched = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'compositionend', 'message'];
for (const type of watched) {
  window.addEventListener(type, (event) => {
    const data = type === 'message' ? JSON.stringify(event.data) : event.data;
    const target = event.target instanceof Element ? event.target.localName : String(event.target);
    seen.push({ type, key: event.key ?? null, data: data ?? null, target });
  }, true);
}
const byId = (id) => document.getElementById(id);
const press = (button) => button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
byId('mic').addEventListener('click', () => press(byId('mic')));
byId('camera').addEventListener('click', () => press(byId('camera')));
byId('leave').addEventListener('click', () => { document.body.dataset.left = 'true'; });
byId('fullscreen').addEventListener('click', () => {
  if (document.fullscreenElement) document.exitFullscreen();
  else byId('stage').requestFullscreen();
});
document.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'm') press(byId('mic'));
  if (event.key === 'v') press(byId('camera'));
});
const show = () => { byId('path').textContent = location.host + location.pathname; };
window.__go = (path) => { history.pushState(null, '', path); show(); };
window.addEventListener('popstate', show);
show();
`;

const tileHtml = ({ name, initials, hue }: Tile): string =>
  `<div class="tile"><div class="face" style="background:${hue}" aria-hidden="true">${initials}</div><span class="who">${name}</span></div>`;

/**
 * The call page for one request. `nonce` must be the one in the response's content security policy.
 * The page has shortcuts of its own: `m` toggles the microphone, `v` the camera.
 */
export function callPageHtml(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>School meeting</title>
<style>${STYLE}</style>
</head>
<body>
<main id="stage">
<p id="title">School meeting · <span id="path"></span></p>
<div id="tiles">${TILES.map(tileHtml).join('')}</div>
</main>
<div id="bar" role="toolbar" aria-label="Call">
<button id="mic" aria-pressed="false">Microphone</button>
<button id="camera" aria-pressed="false">Camera</button>
<button id="fullscreen">Full screen</button>
<input id="chat" aria-label="Chat" placeholder="Chat">
<button id="leave">Leave</button>
</div>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}

/** An ordinary page that is no call, with a form field of its own. */
export function plainPageHtml(nonce: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An ordinary page</title></head>
<body><h1>An ordinary page</h1><p>No call here.</p>
<label>Name <input id="name"></label>
<script nonce="${nonce}">window.__seen = [];
for (const type of ['keydown', 'input', 'paste', 'message']) window.addEventListener(type, (event) => {
  window.__seen.push({ type, key: event.key ?? null, data: event.data ?? null, target: String(event.target) });
}, true);</script></body></html>`;
}
