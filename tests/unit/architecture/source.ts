import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

/** A syntax node as the parser gives it (ESTree with TypeScript and JSX): a type and whatever belongs to it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Import {
  /** As written, e.g. '../sync/room.ts' or 'yjs'. */
  readonly specifier: string;
  /** Path from the root, with forward slashes, for a file of the project; else `null`. */
  readonly file: string | null;
  readonly typeOnly: boolean;
}

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly code: string;
  readonly program: Node;
  readonly imports: readonly Import[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Direct children of a node, with the field each stands in. */
export function* children(node: Node): Generator<readonly [field: string, child: Node]> {
  for (const [field, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield [field, child];
}

/** `node` and everything below it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const [, child] of children(node)) yield* walk(child);
}

export const lineOf = (source: Source, node: Node): number =>
  source.code.slice(0, node.start).split('\n').length;

function specifierOf(node: Node): string | null {
  const from = node.source;
  return isNode(from) && from.type === 'Literal' && typeof from.value === 'string' ? from.value : null;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const parts = [node.specifiers].flat().filter(isNode);
  return parts.length > 0 && parts.every((part) => part.importKind === 'type' || part.exportKind === 'type');
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Reads and parses one file. Throws when it does not parse. */
export function readSource(root: string, path: string): Source {
  const full = join(root, path);
  const code = readFileSync(full, 'utf8');
  const { program, errors } = parseSync(full, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  const top = program as unknown as Node;
  const imports = [...walk(top)].flatMap((node): Import[] => {
    const specifier = IMPORTING.has(node.type) ? specifierOf(node) : null;
    if (specifier === null) return [];
    const target = resolve(dirname(full), specifier);
    const isFile = specifier.startsWith('.') && existsSync(target) && statSync(target).isFile();
    const file = isFile ? relative(root, target).replaceAll('\\', '/') : null;
    return [{ specifier, file, typeOnly: isTypeOnly(node) }];
  });
  return { path, code, program: top, imports };
}

/** All TypeScript files below `folders` of `root`. */
export function readTree(root: string, folders: readonly string[]): Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readSource(root, join(folder, name).replaceAll('\\', '/'))),
    );
}
