/**
 * A message: plain text with `{name}` slots, or one text per plural category of the number in `{count}`
 * (categories as in Unicode CLDR, chosen by `Intl.PluralRules`).
 */
export type Message =
  | string
  | { readonly one?: string; readonly few?: string; readonly many?: string; readonly other: string };
export type Catalog = Readonly<Record<string, Message>>;
export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Returns a function that turns a message key into text of one language.
 *
 * Keys are checked by the compiler, so a missing key cannot be shipped; a slot without a value stays visible as
 * `{slot}` rather than vanishing, which makes the mistake easy to see. A key that the catalog lacks is asked of
 * `fallback`, another language's translator.
 */
export function createTranslator<C extends Partial<Catalog>, K extends string = keyof C & string>(
  catalog: C,
  language: string,
  fallback?: (key: K, params: MessageParams) => string,
) {
  const plural = new Intl.PluralRules(language);
  return (key: K, params: MessageParams = {}): string => {
    const found: Message | undefined = catalog[key];
    if (found === undefined && fallback) return fallback(key, params);
    const message = found ?? key;
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(params.count ?? 0)) as 'other'] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot));
  };
}

/**
 * A catalog in another language: no key that the English one lacks. Keys may be missing while English grows, and are
 * then shown in English; `tests/unit/i18n/catalogs.test.ts` names them and fails.
 */
export type Translation<English> = { readonly [K in keyof English]?: Message };
