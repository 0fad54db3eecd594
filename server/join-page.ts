import { createHash } from 'node:crypto';

const style = `
:root{color-scheme:light dark;--paper:#faf7f2;--ink:#2b2926;--soft:#5f5a53;--line:#ddd5c9;--accent:#14655f}
@media (prefers-color-scheme:dark){:root{--paper:#211f1d;--ink:#f1ece4;--soft:#bdb5a9;--line:#45403a;--accent:#7fd0c8}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 1rem}
li{margin:.75rem 0;padding-left:.25rem}
li::marker{color:var(--accent);font-weight:600}
.note{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:1rem}
`;

/**
 * Where an invite link leads when it is opened in a browser. No script, nothing loaded: the secret part of the
 * link is in its fragment, which browsers never send, and nothing here could read it.
 */
export const joinPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>You are invited - At the Table</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>You are invited to shared notes</h1>
<p>This link lets you write notes with the others in your call. Here is how to use it:</p>
<ol>
<li>Copy this whole link from the address bar at the top.</li>
<li>Go to your call and open At the Table there. You can also use its button in the browser toolbar.</li>
<li>Paste the link under <strong>“Invite link or code”</strong> and press <strong>“Use invite”</strong>.</li>
</ol>
<p>No At the Table yet? Ask the person who sent you the link. They can help you get it.</p>
<p class="note">This link is just for you. The secret part stays in your browser. We do not see it, and this page
keeps nothing.</p>
</main>
</body>
</html>
`;

/** Allows the page its own style and nothing else. */
export const joinPageCsp = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
