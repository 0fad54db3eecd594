import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// A second build (tests, demo, a developer's own) must not overwrite the first one's files.
const outDir = process.env.ATT_OUT_DIR ?? '.output';

/** Hosts on which the launcher is placed; docs/decisions/0004 says why the whole host is matched. */
const CALL_PAGES = [
  'https://meet.google.com/*',
  'https://*.zoom.us/*',
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://teams.cloud.microsoft/*',
  'https://*.webex.com/*',
  'https://meet.jit.si/*',
  'https://8x8.vc/*',
];

export default defineConfig({
  imports: false,
  outDir,
  vite: () => ({ plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false })] }),
  manifest: ({ browser }) => ({
    name: 'At the Table',
    description: 'Shared, private notes beside a video call, for families and school teams.',
    permissions: browser === 'firefox' ? ['storage'] : ['storage', 'sidePanel'],
    action: { default_title: 'At the Table' },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: 'Open or close the notes panel',
      },
    },
    web_accessible_resources: [{ resources: ['panel.html'], matches: CALL_PAGES }],
  }),
});
