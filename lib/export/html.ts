import { BETWEEN, type Block, type Line, type Paper, type Piece, type Said, textsOf } from './paper.ts';

/** Text as it may stand between tags and in quoted attributes. */
const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

const said = (piece: Said): string =>
  textsOf(piece)
    .map(({ language, text }) => `<span lang="${language}">${escapeHtml(text)}</span>`)
    .join(BETWEEN);

function piece(one: Piece): string {
  if (typeof one === 'string') return escapeHtml(one);
  if (one.kind === 'said') return said(one);
  const lines = one.text.split(/\r\n|[\n\r\u2028\u2029]/).map(escapeHtml);
  return `<span dir="auto">${lines.join('<br>')}</span>`;
}
const inline = (line: Line): string => line.map(piece).join('');

/** Nothing but structure: a mail program or a word processor brings its own looks. */
function html(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.line)}</h${block.level}>`;
    case 'text':
      return `<p>${inline(block.line)}</p>`;
    case 'sentence':
      return textsOf(block.said)
        .map(({ language, text }) => `<p lang="${language}">${escapeHtml(text)}</p>`)
        .join('');
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${item.map(inline).join('<br>')}</li>`).join('')}</ul>`;
    case 'fields':
      return block.rows
        .map(({ label, lines }) => `<p><b>${said(label)}:</b> ${lines.map(inline).join('<br>')}</p>`)
        .join('');
    case 'table':
      return `<table border="1" cellpadding="4" style="border-collapse:collapse"><tr>${block.head
        .map((head) => `<th>${said(head)}</th>`)
        .join('')}</tr>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`)
        .join('')}</table>`;
    case 'card':
      return block.blocks.map(html).join('');
  }
}

/** A paper as HTML without a page around it, for the clipboard. Holds no scripts, links or styles of people's making. */
export const paperHtml = ({ blocks }: Paper): string => blocks.map(html).join('\n');
