import { children, lineOf, type Node, type Source } from './source.ts';

/** These folders work the same in a page, a worker and Node. */
const PURE = /^lib\/(crypto|meeting|phrases|glossary|guidance|sync|practice)\//;
const FORBIDDEN = new Set([
  'document',
  'window',
  'localStorage',
  'sessionStorage',
  'location',
  'history',
  'alert',
  'getSelection',
  'requestAnimationFrame',
  'HTMLElement',
  'Element',
  'MutationObserver',
  'browser',
  'chrome',
]);
const FORBIDDEN_PACKAGES = /^(wxt|preact|@preact\/signals|webextension-polyfill|@wxt-dev\/.+)(\/|$)/;
const GLOBAL_OBJECTS = new Set(['globalThis', 'self']);
const DECLARING = new Set(['id', 'params', 'param', 'local']);

const nameOf = (node: unknown): string | null =>
  typeof node === 'object' && node !== null && 'name' in node && typeof node.name === 'string'
    ? node.name
    : null;

/** Names used as values, and names the file declares itself (a local `window` is nobody's window). */
function names(source: Source): { used: [string, Node][]; declared: Set<string> } {
  const used: [string, Node][] = [];
  const declared = new Set<string>();
  const visit = (node: Node, field: string, parent: Node | null, declaring: boolean): void => {
    if (node.type.startsWith('TSType') || node.type.startsWith('TSInterface')) return;
    if (node.type === 'Identifier') {
      const name = nameOf(node) ?? '';
      const isKey =
        parent !== null &&
        parent.computed !== true &&
        ((field === 'property' && parent.type === 'MemberExpression') ||
          field === 'key' ||
          field === 'imported');
      if (declaring && !isKey) declared.add(name);
      else if (!isKey) used.push([name, node]);
    }
    if (node.type === 'MemberExpression' && GLOBAL_OBJECTS.has(nameOf(node.object) ?? '')) {
      const property = nameOf(node.property);
      if (property && node.computed !== true) used.push([`globalThis.${property}`, node]);
    }
    for (const [childField, child] of children(node)) {
      const inPattern = declaring && childField !== 'right' && childField !== 'init';
      visit(child, childField, node, DECLARING.has(childField) || inPattern);
    }
  };
  visit(source.program, '', null, false);
  return { used, declared };
}

/** Uses of the page or of the browser's extension interface in folders that must know neither. */
export function impureUses(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => PURE.test(path))
    .flatMap((source) => {
      const { used, declared } = names(source);
      const globals = used
        .filter(([name]) => FORBIDDEN.has(name.replace('globalThis.', '')) && !declared.has(name))
        .map(([name, node]) => `${source.path}:${lineOf(source, node)} uses ${name}`);
      const packages = source.imports
        .filter(({ specifier }) => FORBIDDEN_PACKAGES.test(specifier))
        .map(({ specifier }) => `${source.path} imports ${specifier}`);
      return [...globals, ...packages];
    });
}
