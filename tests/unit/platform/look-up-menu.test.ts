import { describe, expect, it, vi } from 'vitest';

/* The background's part: what it asks of the browser. tests/e2e/review.spec.ts has a real one. */

type Listener = (...given: unknown[]) => void;
const event = () => {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    fire: (...given: unknown[]) => {
      for (const listener of listeners) listener(...given);
    },
    count: () => listeners.length,
  };
};

/** The browser, as far as it is used; `answer` is what an open review page says. */
function fakeBrowser({ isThere = false, manifest = 3 } = {}) {
  const done: unknown[][] = [];
  const fake = {
    answer: async (): Promise<unknown> => {
      throw new Error('Receiving end does not exist.');
    },
    contextMenus: {
      onClicked: event(),
      create: (entry: unknown, then: () => void) => {
        done.push(['create', entry]);
        if (isThere) fake.runtime.lastError = { message: 'duplicate id' };
        then();
        fake.runtime.lastError = undefined;
      },
      update: async (...given: unknown[]) => void done.push(['update', ...given]),
    },
    i18n: { getMessage: (key: string) => `${key}: %s` },
    runtime: {
      ...{ id: 'abc', onInstalled: event(), onStartup: event() },
      lastError: undefined as { message: string } | undefined,
      getManifest: () => ({ manifest_version: manifest }),
      getURL: (path: string) => `chrome-extension://abc${path}`,
      sendMessage: (message: unknown) => {
        done.push(['message', message]);
        return fake.answer();
      },
    },
    tabs: { create: async (tab: unknown) => void done.push(['tab', tab]) },
  };
  return { fake, done };
}

// The extension's library takes the browser once: the same object stays, with other parts for each test.
const theBrowser = {};
vi.stubGlobal('chrome', theBrowser);
const { listenToLookUpMenu } = await import('../../../entrypoints/background/look-up-menu.ts');

function start(options = {}) {
  const { fake, done } = fakeBrowser(options);
  Object.assign(theBrowser, fake);
  listenToLookUpMenu();
  return { fake, done };
}
const tab = { id: 7, index: 4, windowId: 2 };

describe('the entry of the menu', () => {
  it('is listened to at once, and placed when we are installed and when the browser starts', () => {
    const { fake, done } = start();
    expect(fake.contextMenus.onClicked.count()).toBe(1);
    expect(done).toEqual([]);
    fake.runtime.onInstalled.fire();
    fake.runtime.onStartup.fire();
    const entry = { id: 'look-up', title: 'lookUpMenu: %s', contexts: ['selection'] };
    expect(done).toEqual([
      ['create', entry],
      ['create', entry],
    ]);
  });

  it('that is there already gets the title in the language of now', () => {
    const { fake, done } = start({ isThere: true });
    fake.runtime.onStartup.fire();
    expect(done.slice(1)).toEqual([
      ['update', 'look-up', { title: 'lookUpMenu: %s', contexts: ['selection'] }],
    ]);
  });

  it('is placed at once where the background never stops', () => {
    const { done } = start({ manifest: 2 });
    expect(done.map(([what]) => what)).toEqual(['create']);
  });
});

describe('a click', () => {
  const click = (selectionText?: string, menuItemId = 'look-up') => ({ menuItemId, selectionText });

  it('opens the review page beside the tab, with the text in the fragment', async () => {
    const { fake, done } = start();
    fake.contextMenus.onClicked.fire(click(' LRE & \n FBA '), tab);
    const url = 'chrome-extension://abc/review.html#look-up=LRE%20%26%20FBA';
    await vi.waitFor(() => expect(done.at(-1)).toEqual(['tab', { url, index: 5, windowId: 2 }]));
    expect(done[0]).toEqual(['message', { type: 'review:show', lookUp: 'LRE & FBA' }]);
  });

  it('opens nothing where a review page answers', async () => {
    const { fake, done } = start();
    fake.answer = async () => true;
    fake.contextMenus.onClicked.fire(click('LRE'), tab);
    await vi.waitFor(() => expect(done).toHaveLength(1));
    await Promise.resolve();
    expect(done.map(([what]) => what)).toEqual(['message']);
  });

  it('without text, or on another entry, does nothing', () => {
    const { fake, done } = start();
    for (const each of [click(), click(' \u200b'), click('LRE', 'other')])
      fake.contextMenus.onClicked.fire(each, tab);
    expect(done).toEqual([]);
  });
});
