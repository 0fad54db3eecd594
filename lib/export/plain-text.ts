import { BETWEEN, type Block, type Line, type Paper, plain, type Said, textsOf } from './paper.ts';

const indented = (text: string, by: string): string => text.split('\n').join(`\n${by}`);

const lines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return block.level === 3
        ? [plain(block.line)]
        : ['', block.level === 1 ? plain(block.line) : plain(block.line).toLocaleUpperCase()];
    case 'text':
      return [plain(block.line)];
    case 'sentence':
      return textsOf(block.said).map(({ text }) => text);
    case 'list':
      return block.items.map((item) => `- ${item.map((line) => indented(plain(line), '  ')).join('\n  ')}`);
    case 'fields':
      return block.rows.map(({ label, lines: values }) => field(label, values));
    case 'table':
      return block.rows.map((row) => `- ${rowText(block.head, row)}`);
    case 'card':
      return ['', ...block.blocks.flatMap(lines)];
  }
};

const field = (label: Said, values: readonly Line[]): string => {
  const name = plain([label]);
  const [only, ...others] = values.map(plain);
  return others.length === 0
    ? `${name}: ${indented(only ?? '', '  ')}`
    : `${name}:\n${values.map((value) => `  - ${indented(plain(value), '    ')}`).join('\n')}`;
};

const rowText = (head: readonly Said[], row: readonly Line[]): string =>
  row
    .map((cell, at) =>
      at === 0 || plain(cell) === '' ? plain(cell) : `${plain([head[at] ?? BETWEEN])}: ${plain(cell)}`,
    )
    .filter((cell) => cell !== '')
    .map((cell) => indented(cell, '  '))
    .join('; ');

/** A paper as plain text, for a mail or a place without formatting. Lines end in '\n'. */
export const paperText = ({ blocks }: Paper): string => `${textLines({ blocks }).join('\n').trim()}\n`;

/** Its lines; each is a whole block or entry, so that a text that must be cut is cut between them. */
export const textLines = ({ blocks }: Pick<Paper, 'blocks'>): readonly string[] => blocks.flatMap(lines);
