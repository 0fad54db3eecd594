import type { Source } from './source.ts';

/*
 * docs/architecture.md, "Who may import whom":
 * lib/{crypto,i18n,platform,call-sites} ← lib/{meeting,phrases,glossary,guidance} ← lib/{storage,sync,export,practice} ← components ← entrypoints
 */
const LAYERS: readonly (readonly string[])[] = [
  ['lib/crypto', 'lib/i18n', 'lib/platform', 'lib/call-sites'],
  ['lib/meeting', 'lib/phrases', 'lib/glossary', 'lib/guidance'],
  ['lib/storage', 'lib/sync', 'lib/export', 'lib/practice'],
  ['components'],
  ['entrypoints'],
];

const within = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const layerOf = (path: string): number =>
  LAYERS.findIndex((folders) => folders.some((folder) => within(path, folder)));
/** 'entrypoints/panel' for anything in it, 'entrypoints/background.ts' for a lone file. */
const entrypointOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Imports against the direction, between entrypoints, out of the layers, or of files that are not there. */
export function wrongDirections(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const own = layerOf(path);
    if (own < 0) return [`${path} is in no known layer`];
    return imports.flatMap(({ specifier, file }) => {
      if (!specifier.startsWith('.')) return [];
      if (file === null) return [`${path} imports ${specifier}, which is no file (write the full name)`];
      if (!/\.tsx?$/.test(file)) return [];
      const other = layerOf(file);
      if (other < 0 || other > own) return [`${path} must not import ${file}`];
      const apart = within(path, 'entrypoints') && within(file, 'entrypoints');
      return apart && entrypointOf(path) !== entrypointOf(file)
        ? [`${path} must not import another entrypoint's ${file}`]
        : [];
    });
  });
}

/** One path for each group of files that import each other in a circle. Types count: a circle of types is one too. */
export function cycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) if (file) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

const HEAVY = /^(yjs|y-.+|lib0|dexie|preact|@preact\/.+|valibot)(\/|$)/;
const HEAVY_FOLDERS = [
  ...['lib/sync', 'lib/meeting', 'lib/storage', 'lib/export', 'lib/practice', 'lib/guidance', 'components'],
];

/** What the overlay's script would pull onto every call page, also through other files. Types weigh nothing. */
export function overlayWeight(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const start = sources.map(({ path }) => path).filter((path) => within(path, 'entrypoints/overlay.content'));
  const reached = new Set(start);
  const found: string[] = [];
  for (const path of reached)
    for (const { specifier, file, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      const isHeavy = file ? HEAVY_FOLDERS.some((folder) => within(file, folder)) : HEAVY.test(specifier);
      if (isHeavy) found.push(`${path} brings ${file ?? specifier} into the overlay`);
      if (file) reached.add(file);
    }
  return found;
}
