import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { CALL_PAGES } from './lib/call-sites/match-patterns.ts';

// A second build (tests, demo, a developer's own) must not overwrite the first one's files.
const outDir = process.env.ATT_OUT_DIR ?? '.output';

export default defineConfig({
  imports: false,
  outDir,
  vite: () => ({ plugins: [preact({ reactAliasesEnabled: false, prefreshEnabled: false })] }),
  manifest: ({ browser }) => ({
    // Texts of public/_locales, in the browser's language; those of the panel are in lib/i18n.
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // activeTab and scripting: the toolbar button places the overlay in a call that was open before we came.
    // contextMenus: the look-up of selected text; the click hands it over, and no page is read for it.
    // alarms: reminders at their time. Notifications are asked for when somebody turns reminders on.
    permissions: [
      ...['storage', 'activeTab', 'contextMenus', 'alarms'],
      ...(browser === 'firefox' ? [] : ['scripting', 'sidePanel']),
    ],
    optional_permissions: ['notifications'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'at-the-table@notes.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          sidebar_action: {
            default_title: '__MSG_extensionName__',
            default_panel: 'panel.html',
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
        }
      : { minimum_chrome_version: '126', side_panel: { default_path: 'panel.html' } }),
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_togglePanel__',
      },
    },
    web_accessible_resources: [{ resources: ['panel.html'], matches: CALL_PAGES }],
  }),
});
