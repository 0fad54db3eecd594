import { type Block, type Line, type Paper, type Said, textsOf } from './paper.ts';

/*
 * CommonMark with tables as GitHub writes them. What people wrote must come out as they wrote it: every sign that
 * could become formatting is escaped, and their line breaks stay.
 */

/**
 * Signs that mean something anywhere in a line. `&` begins character references; `@`, `://` and `www.` make links of what
 * stands around them, in which other signs would no longer count as escaped.
 */
const ANYWHERE = /[\\`*_[\]<>&|~$@]|:(?=\/\/)|(?<=\bwww)\./gi;
/** Signs that mean something at the beginning of a line: headings, lists, quotes, underlines, rules, code fences. */
const AT_START = /^(\s*)([#+\-=:>]|\d{1,9}(?=[.)]))/;

function escapedLine(text: string, atStart: boolean): string {
  const safe = text.replace(ANYWHERE, '\\$&');
  if (!atStart) return safe;
  // Leading spaces would make code of it.
  const trimmed = safe.replace(/^[ \t]+/, '');
  return trimmed.replace(AT_START, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

function escaped(text: string, isStart: boolean): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, at) => escapedLine(line.trimEnd(), isStart || at > 0))
    .join('\n');
}

const said = (piece: Said): string =>
  textsOf(piece)
    .map(({ text }) => escaped(text, false))
    .join(' · ');

function inline(line: Line): string {
  let out = '';
  for (const piece of line) {
    if (typeof piece === 'string') out += out === '' ? piece.trimStart() : piece;
    else out += piece.kind === 'said' ? said(piece) : escaped(piece.text, out === '');
  }
  return out;
}

/** Line breaks of people as hard breaks; an empty line inside would end the paragraph. */
const paragraph = (text: string, indent = ''): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '&nbsp;' : line))
    .join(`\\\n${indent}`);
const oneLine = (text: string): string => text.replace(/\n/g, ' ');
const cell = (line: Line): string => inline(line).replace(/\n/g, '<br>');

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${oneLine(inline(block.line)).replace(/#+$/, '\\$&')}`];
    case 'text':
      return [block.soft ? paragraph(inline(block.line)) : paragraph(inline(block.line))];
    case 'sentence':
      return textsOf(block.said).map(({ text }) => escaped(text, true));
    case 'list':
      return [
        block.items
          .map((item) => `- ${item.map((line) => paragraph(inline(line), '  ')).join('\\\n  ')}`)
          .join('\n'),
      ];
    case 'fields':
      return [
        block.rows
          .map(({ label, lines: values }) => {
            const name = `**${said(label)}:**`;
            const [only, ...others] = values;
            if (others.length === 0) return `- ${name} ${paragraph(inline(only ?? []), '  ')}`;
            return `- ${name}\n${values.map((value) => `  - ${paragraph(inline(value), '    ')}`).join('\n')}`;
          })
          .join('\n'),
      ];
    case 'table':
      return [
        [
          `| ${block.head.map((head) => cell([head])).join(' | ')} |`,
          `|${block.head.map(() => ' --- |').join('')}`,
          ...block.rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
        ].join('\n'),
      ];
    case 'card':
      return block.blocks.flatMap(lines);
  }
}

/** A paper as Markdown, blocks parted by empty lines, '\n' at each line's end. */
export const paperMarkdown = ({ blocks }: Paper): string => `${blocks.flatMap(lines).join('\n\n')}\n`;
