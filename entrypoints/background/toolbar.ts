import { type Browser, browser } from 'wxt/browser';
import { findCallSite } from '../../lib/call-sites/index.ts';
import { quietly } from '../../lib/platform/quietly.ts';
import { tellOverlay } from './routes.ts';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'windowId'>;

/** Where the build puts the content script; needed to place it in tabs that were open before we were installed. */
const OVERLAY_SCRIPT = '/content-scripts/overlay.js';

/** Firefox only; not in the shared types. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Toolbar button and keyboard command: the overlay on a call page, the side panel or sidebar on any other, a tab
 * where a browser has neither. `activeTab` lets us see the address of the tab that was clicked, and only that.
 */
export function listenToToolbar(): void {
  const action: typeof browser.action = browser.action ?? browser.browserAction;
  action.onClicked.addListener(toggle);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-panel') toggle(tab);
  });
}

// Not async up to the side panel: browsers open one only while the click is being handled.
function toggle(tab: Tab | undefined): void {
  if (tab?.id !== undefined && findCallSite(tab.url ?? '')) void toggleOverlay(tab.id);
  else void openBeside(tab).catch(openInTab);
}

async function toggleOverlay(tabId: number): Promise<void> {
  if (await tellOverlay(tabId, { type: 'overlay:toggle' })) return;
  // The page was there before we were (or before our update): place the overlay now.
  await quietly(placeOverlay(tabId));
  if (await tellOverlay(tabId, { type: 'overlay:toggle' })) return;
  await openInTab();
}

function placeOverlay(tabId: number): Promise<unknown> {
  if (browser.runtime.getManifest().manifest_version === 2) {
    return browser.tabs.executeScript(tabId, { file: OVERLAY_SCRIPT });
  }
  return browser.scripting.executeScript({ target: { tabId }, files: [OVERLAY_SCRIPT] });
}

function openBeside(tab: Tab | undefined): Promise<void> {
  const sidebar = (browser as { readonly sidebarAction?: SidebarAction }).sidebarAction;
  if (sidebar) return sidebar.open();
  if (!browser.sidePanel || tab?.windowId === undefined)
    return Promise.reject(new Error('no side panel here'));
  // For the window, not for the tab: the panel stays while people look things up in other tabs.
  return browser.sidePanel.open({ windowId: tab.windowId });
}

async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/panel.html') });
}
