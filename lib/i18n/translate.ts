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
 * `{slot}` rather than vanishing, which makes the mistake easy to see.
 */
export function createTranslator<C extends Catalog>(catalog: C, language: string) {
  const plural = new Intl.PluralRules(language);
  return (key: keyof C & string, params: MessageParams = {}): string => {
    const message: Message = catalog[key] ?? key;
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(params.count ?? 0)) as 'other'] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot));
  };
}
