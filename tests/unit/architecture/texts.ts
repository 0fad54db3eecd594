import { children, lineOf, type Node, type Source, walk } from './source.ts';

/** Attributes and props whose value people read or hear. */
const READ_BY_PEOPLE =
  /^(title|label|alt|placeholder|heading|hint|text|description|aria-(label|description|roledescription|placeholder|valuetext))$/;
const LETTER = /\p{L}{2}/u;

/** Parts of an expression that may become its value: both arms of `? :`, the right of `&&`, texts of a template. */
function* values(node: Node): Generator<Node> {
  yield node;
  const fields: Readonly<Record<string, readonly string[]>> = {
    JSXExpressionContainer: ['expression'],
    ConditionalExpression: ['consequent', 'alternate'],
    LogicalExpression: ['left', 'right'],
    BinaryExpression: ['left', 'right'],
    ParenthesizedExpression: ['expression'],
    TemplateLiteral: ['quasis'],
  };
  // A comparison's sides are not shown; only what `+` joins is.
  if (node.type === 'BinaryExpression' && node.operator !== '+') return;
  for (const [field, child] of children(node)) if (fields[node.type]?.includes(field)) yield* values(child);
}

function literalText(node: Node): string {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node.value === 'string' ? node.value : '';
  if (node.type !== 'TemplateElement') return '';
  const { value } = node;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

function attributeName(node: Node): string {
  const { name } = node;
  return typeof name === 'object' && name !== null && 'name' in name ? String(name.name) : '';
}

/** Text for people that stands in a component instead of in a catalog (lib/i18n/en). */
export function strayTexts(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap((source) =>
      [...walk(source.program)]
        .flatMap((node) => {
          if (node.type === 'JSXElement' || node.type === 'JSXFragment')
            return [...children(node)].filter(([field]) => field === 'children').map(([, child]) => child);
          if (node.type !== 'JSXAttribute' || !READ_BY_PEOPLE.test(attributeName(node))) return [];
          return [...children(node)].filter(([field]) => field === 'value').map(([, child]) => child);
        })
        .filter(({ type }) => type === 'JSXText' || type === 'Literal' || type === 'JSXExpressionContainer')
        .flatMap((node) => [...values(node)])
        .filter((node) => LETTER.test(literalText(node)))
        .map((node) => `${source.path}:${lineOf(source, node)} has text: ${literalText(node).trim()}`),
    );
}
