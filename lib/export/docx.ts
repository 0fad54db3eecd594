import type * as Docx from 'docx';
import { BETWEEN, type Block, type Line, type Paper, type Piece, type Said, textsOf } from './paper.ts';

/** A letter of a script that is written from right to left, before any of another. */
const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const runsLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

const LOCALES = { en: 'en-US', es: 'es-US' } as const;
const SOFT = '596166';
const ACCENT = '0F6466';
const LINE = 'C9C4B8';
/** US Letter in twentieths of a point, with margins of 0.8 inch. */
const PAGE = { width: 12_240, height: 15_840, margin: 1_152 } as const;
const WIDTH = PAGE.width - 2 * PAGE.margin;
/** Sizes in half points: the full record in 11 points, the summary in 14, which is large print. */
const SIZES = {
  record: { text: 22, h1: 36, h2: 27, h3: 24 },
  summary: { text: 28, h1: 36, h2: 32, h3: 28 },
} as const;

interface RunLook {
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
}

/**
 * Writes a paper as a Word document (Office Open XML). The library comes only when it is called, about 82 KB gzip.
 * Returns the file's bytes.
 */
export async function paperDocx(paper: Paper): Promise<ArrayBuffer> {
  const docx = await import('docx');
  return docx.Packer.toArrayBuffer(documentOf(docx, paper));
}

function documentOf(docx: typeof Docx, paper: Paper): Docx.Document {
  const sizes = paper.large ? SIZES.summary : SIZES.record;
  const [language = 'en'] = paper.languages;
  const [roomy, tight] = paper.large ? [160, 30] : [280, 80];
  const style = (size: number, before: number, color?: string) => ({
    run: { size, bold: true, ...(color ? { color } : {}) },
    paragraph: { spacing: { before, after: tight }, keepNext: true },
  });
  return new docx.Document({
    title: paper.title,
    creator: 'At the Table',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: sizes.text, language: { value: LOCALES[language] } },
          paragraph: { spacing: { after: 100, line: 264, lineRule: docx.LineRuleType.AUTO } },
        },
        heading1: style(sizes.h1, 0),
        heading2: style(sizes.h2, roomy, ACCENT),
        heading3: style(sizes.h3, 60),
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        ...(paper.large ? {} : { footers: { default: pageNumbers(docx, paper.title) } }),
        children: paper.blocks.flatMap((block) => blockOf(docx, block)),
      },
    ],
  });
}

function pageNumbers(docx: typeof Docx, title: string): Docx.Footer {
  const run = new docx.TextRun({
    children: [`${title} – `, docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
    size: 18,
    color: SOFT,
  });
  return new docx.Footer({
    children: [new docx.Paragraph({ children: [run], alignment: docx.AlignmentType.END })],
  });
}

/** One run for each stretch of one language; line breaks of people stay. */
function runs(docx: typeof Docx, line: Line, look: RunLook = {}): Docx.TextRun[] {
  return line.flatMap((piece: Piece) => {
    if (typeof piece === 'string') return [new docx.TextRun({ text: piece, ...look })];
    if (piece.kind === 'said')
      return textsOf(piece).flatMap(({ language, text }, at) => [
        ...(at > 0 ? [new docx.TextRun({ text: BETWEEN, ...look })] : []),
        new docx.TextRun({ text, language: { value: LOCALES[language] }, ...look }),
      ]);
    return piece.text
      .split('\n')
      .map(
        (text, at) =>
          new docx.TextRun({ text, ...look, ...(at > 0 ? { break: 1 } : {}), rightToLeft: runsLeft(text) }),
      );
  });
}

/** A line that begins with words in a right-to-left script is set from the right. */
const direction = (line: Line): { bidirectional?: true } => {
  const [first] = line;
  return typeof first === 'object' && first.kind === 'written' && runsLeft(first.text)
    ? { bidirectional: true }
    : {};
};

/** `spacing` in twentieths of a point. */
function paragraph(
  docx: typeof Docx,
  line: Line,
  look: RunLook = {},
  spacing?: { readonly after: number },
): Docx.Paragraph {
  return new docx.Paragraph({
    children: runs(docx, line, look),
    ...(spacing ? { spacing } : {}),
    ...direction(line),
  });
}

function blockOf(docx: typeof Docx, block: Block): (Docx.Paragraph | Docx.Table)[] {
  const headings = {
    1: docx.HeadingLevel.HEADING_1,
    2: docx.HeadingLevel.HEADING_2,
    3: docx.HeadingLevel.HEADING_3,
  } as const;
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          heading: headings[block.level],
          children: runs(docx, block.line),
          ...direction(block.line),
        }),
      ];
    case 'text':
      return [paragraph(docx, block.line, block.soft ? { color: SOFT } : {})];
    case 'sentence':
      return [sentence(docx, block.said, block.soft ? { color: SOFT } : {}), gap(docx)];
    case 'list':
      return block.items.map(
        (item) =>
          new docx.Paragraph({
            numbering: { reference: 'bullets', level: 0 },
            spacing: { after: 60 },
            children: item.flatMap((line, at) => [
              ...(at > 0 ? [new docx.TextRun({ break: 1 })] : []),
              ...runs(docx, line, at === 0 && item.length > 1 ? { bold: true } : {}),
            ]),
            ...direction(item[0] ?? []),
          }),
      );
    case 'fields':
      return [fields(docx, block.rows), gap(docx)];
    case 'table':
      return [table(docx, block.head, block.rows), gap(docx)];
    case 'card':
      return [
        new docx.Paragraph({
          children: [],
          keepNext: true,
          spacing: { before: 120, after: 0, line: 120, lineRule: docx.LineRuleType.EXACT },
          border: { top: { style: docx.BorderStyle.SINGLE, size: 6, color: LINE, space: 1 } },
        }),
        ...block.blocks.flatMap((inner) => blockOf(docx, inner)),
      ];
  }
}

/** Tables that touch would become one. */
const gap = (docx: typeof Docx): Docx.Paragraph =>
  new docx.Paragraph({ children: [], spacing: { after: 0, line: 120, lineRule: docx.LineRuleType.EXACT } });

const none = (docx: typeof Docx) => {
  const side = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' } as const;
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
};

/** Lines between rows only. */
function ruled(docx: typeof Docx) {
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE } as const;
  return { ...none(docx), top: line, bottom: line, insideHorizontal: line };
}

function cell(docx: typeof Docx, lines: readonly Line[], width: number, look: RunLook = {}): Docx.TableCell {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 0, right: 120 },
    children:
      lines.length === 0
        ? [new docx.Paragraph({})]
        : lines.map((line) => paragraph(docx, line, look, { after: 20 })),
  });
}

function grid(
  docx: typeof Docx,
  widths: readonly number[],
  rows: readonly Docx.TableRow[],
  lined: boolean,
): Docx.Table {
  return new docx.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    rows: [...rows],
    borders: lined ? ruled(docx) : none(docx),
  });
}

function sentence(docx: typeof Docx, said: Said, look: RunLook): Docx.Paragraph | Docx.Table {
  const texts = textsOf(said);
  const alone = texts.map(({ language, text }): Line => [{ kind: 'said', texts: [{ language, text }] }]);
  if (texts.length === 1) return paragraph(docx, alone[0] ?? [], look);
  const widths = texts.map(() => Math.floor(WIDTH / texts.length));
  const cells = alone.map((line, at) => cell(docx, [line], widths[at] ?? 0, look));
  return grid(docx, widths, [new docx.TableRow({ children: cells, cantSplit: true })], false);
}

function fields(docx: typeof Docx, rows: Extract<Block, { kind: 'fields' }>['rows']): Docx.Table {
  const widths = [Math.floor(WIDTH * 0.32), Math.ceil(WIDTH * 0.68)] as const;
  return grid(
    docx,
    widths,
    rows.map(
      ({ label, lines }) =>
        new docx.TableRow({
          children: [cell(docx, [[label]], widths[0], { color: SOFT }), cell(docx, lines, widths[1])],
        }),
    ),
    false,
  );
}

function table(docx: typeof Docx, head: readonly Said[], rows: readonly (readonly Line[])[]): Docx.Table {
  const widths = head.map(() => Math.floor(WIDTH / head.length));
  const row = (lines: readonly Line[], isHead: boolean): Docx.TableRow =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: lines.map((line, at) => cell(docx, [line], widths[at] ?? 0, isHead ? { bold: true } : {})),
    });
  return grid(
    docx,
    widths,
    [
      row(
        head.map((one) => [one]),
        true,
      ),
      ...rows.map((one) => row(one, false)),
    ],
    true,
  );
}
