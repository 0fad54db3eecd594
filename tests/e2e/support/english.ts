import type { Frame } from '@playwright/test';
import { en } from '../../../lib/i18n/en/index.ts';
import { es } from '../../../lib/i18n/es/index.ts';
import type { Catalog, Message } from '../../../lib/i18n/translate.ts';

const forms = (message: Message | undefined): string[] =>
  message === undefined ? [] : typeof message === 'string' ? [message] : Object.values<string>(message);

/** Texts this long are looked for inside others too; shorter ones ("Note", "You") only as a whole. */
const LONG = 12;

const SLOT = /\{\w+\}/g;
/** `{count}` is a number: "una buena idea" is no "{count} idea". */
const asPattern = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) => {
      if (part === '{count}') return '[\\d.,]+';
      return /^\{\w+\}$/.test(part) ? '.+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');

/** One pattern for each English text of the catalogs that reads differently in Spanish. */
const ENGLISH: readonly RegExp[] = Object.entries<Message>(en).flatMap(([key, message]) => {
  const spanish = forms((es as Partial<Catalog>)[key]);
  return forms(message).flatMap((text) => {
    const own = text.replace(SLOT, '').trim();
    // What is only slots and commas is of no language.
    if (spanish.includes(text) || !/\p{L}/u.test(own)) return [];
    return [new RegExp(own.length >= LONG ? asPattern(text) : `^${asPattern(text)}$`)];
  });
});

/** All that the panel shows or tells: texts, also unseen ones, and names of controls. Other languages are left out. */
async function textsOf(panel: Frame): Promise<string[]> {
  return panel.evaluate(() => {
    const found = new Set<string>([document.title]);
    const page = document.documentElement.lang;
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('[lang]')?.getAttribute('lang') !== page) continue;
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        found.add(element.getAttribute(name) ?? '');
      }
      if (element.matches('script, style, svg *')) continue;
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) found.add(child.textContent ?? '');
      }
    }
    return [...found].map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
  });
}

/** English texts of ours that the panel shows or tells, and how much it shows or tells at all. */
export async function englishIn(panel: Frame): Promise<{ readonly english: string[]; readonly all: number }> {
  const texts = await textsOf(panel);
  return {
    english: texts.filter((text) => ENGLISH.some((pattern) => pattern.test(text))),
    all: texts.length,
  };
}
