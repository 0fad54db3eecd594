import { type Node, type Source, walk } from './source.ts';

/** The catalogs name every key; naming it there is no use of it. */
const isCatalog = ({ path }: Source): boolean => /^lib\/i18n\/(en|es)\//.test(path);

/** The least that is written out in a key built of parts: less would match half of a catalog. */
const SHORTEST_PART = 4;

const isNodeList = (value: unknown): value is readonly Node[] => Array.isArray(value);
const textOf = (node: Node): string => {
  const { value } = node;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
};

interface Built {
  readonly before: string;
  readonly after: string;
}

/** Texts written out in the code, and texts built around one value: `role.${role}`, `${key}Empty`. */
function textsIn(sources: readonly Source[]): { written: Set<string>; built: Built[] } {
  const written = new Set<string>();
  const built: Built[] = [];
  for (const source of sources)
    for (const node of walk(source.program)) {
      if (node.type === 'Literal') written.add(textOf(node));
      if (node.type !== 'TemplateLiteral' || !isNodeList(node.quasis)) continue;
      const [before = '', after] = node.quasis.map(textOf);
      if (after === undefined) written.add(before);
      else if (node.quasis.length === 2 && before.length + after.length >= SHORTEST_PART)
        built.push({ before, after });
    }
  return { written, built };
}

/**
 * Message keys that no code asks for. A key is used when it is written out, or built around a value that is itself
 * written out somewhere: `invite.${state}` is no use of `invite.explain` unless "explain" is a word of the code.
 */
export function unusedKeys(sources: readonly Source[], keys: readonly string[]): string[] {
  const { written, built } = textsIn(sources.filter((source) => !isCatalog(source)));
  const isBuilt = (key: string): boolean =>
    built.some(
      ({ before, after }) =>
        key.startsWith(before) &&
        key.endsWith(after) &&
        written.has(key.slice(before.length, key.length - after.length)),
    );
  return keys.filter((key) => !written.has(key) && !isBuilt(key));
}

/** The overlay's texts are read as properties: those that none of its files names. */
export function unusedOverlayTexts(sources: readonly Source[], keys: readonly string[]): string[] {
  const named = new Set<unknown>();
  for (const source of sources)
    if (source.path.startsWith('entrypoints/overlay.content/'))
      for (const node of walk(source.program)) if (node.type === 'Identifier') named.add(node.name);
  return keys.filter((key) => !named.has(key));
}
