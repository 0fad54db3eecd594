import { Marked } from 'marked';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { defused, reportCsv } from '../../../lib/export/csv.ts';
import { fileNameOf } from '../../../lib/export/file-name.ts';
import { paperHtml } from '../../../lib/export/html.ts';
import { MOST_ADDRESS, mailDraft } from '../../../lib/export/mail.ts';
import { paperMarkdown } from '../../../lib/export/markdown.ts';
import { written } from '../../../lib/export/paper.ts';
import { paperText } from '../../../lib/export/plain-text.ts';
import { recordPaper } from '../../../lib/export/record-paper.ts';
import { speakersFor } from '../../../lib/export/speakers.ts';
import { HOSTILE, HOSTILE_TEXTS, LONG, NOW, note, ORDINARY, record, report } from './support/reports.ts';

const english = await speakersFor('en', ['en-US']);
const both = await speakersFor('both', ['en-US', 'es-US']);

/** Text of an HTML page, as a reader sees it: tags away, references resolved, white space folded. */
const seen = (html: string): string =>
  html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<\/?(?:p|li|ul|h[1-3]|table|thead|tbody|tr|td|th)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('Markdown', () => {
  // A reader that somebody else wrote.
  const reader = new Marked({ gfm: true });
  const read = (markdown: string): string => reader.parse(markdown, { async: false });

  it('reads as what people wrote, in every place where their words can stand', () => {
    for (const text of HOSTILE_TEXTS) {
      const html = read(
        paperMarkdown(
          recordPaper(
            report({
              title: text,
              sections: [{ id: 's', titleKey: null, title: text, notes: [note('n', 'note', text)] }],
              records: [
                record('r', 'action', { words: { what: text, who: text } }),
                record('g', 'goal', {
                  words: { what: 'g' },
                  entries: [
                    { id: 'e', about: 'g', kind: 'progress', by: 'mara', at: NOW, text, value: 1, on: '' },
                  ],
                }),
              ],
            }),
            english,
            NOW,
          ),
        ),
      );
      // Title, section, note, heading of the action, who, note on the progress.
      const times = folded(seen(html)).split(folded(written(text).text)).length - 1;
      expect(times, JSON.stringify(text)).toBeGreaterThanOrEqual(6);
      expect(html).not.toMatch(/<(script|img|em|del|code|pre|u|hr|blockquote|ol|s)\b/);
      expect(html.match(/<strong>(?!(?:[A-Z][a-z ]*|Who gets the summary):<\/strong>)/)).toBeNull();
      expect(html).not.toContain('<a ');
    }
  });

  it('is a document of headings, lists and tables', () => {
    const html = read(paperMarkdown(recordPaper(ORDINARY, both, NOW)));
    expect(html).toContain('<h1>Plan for fall</h1>');
    expect(html).toContain('<h2>What we agreed · Lo que acordamos</h2>');
    expect(html).toContain('<td>Mr. T</td>');
    expect(html.match(/<table>/g)?.length).toBe(6);
  });
});

describe('rich text', () => {
  it('holds people’s words as text only, each on its own direction', () => {
    const html = paperHtml(recordPaper(HOSTILE, both, NOW));
    for (const [tag] of html.matchAll(/<[^>]*>/g))
      expect(tag).toMatch(
        /^<\/?(?:h[1-3]|p|ul|li|b|br|tr|th|td|span|table)(?: (?:lang="(?:en|es)"|dir="auto"|border="1" cellpadding="4" style="border-collapse:collapse"))?>$/,
      );
    const text = folded(seen(html));
    for (const one of HOSTILE_TEXTS) expect(text).toContain(folded(written(one).text));
  });
});

describe('the table', () => {
  const parse = (csv: string): string[][] => {
    const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd());
    expect(errors).toEqual([]);
    return data;
  };
  const FORMULA = /^[\s]*[=+\-@%＝＋－＠]/u;

  it('is UTF-8 with a mark, CR LF, every field quoted', () => {
    const csv = reportCsv(ORDINARY, english);
    expect(csv.startsWith('\ufeff"Meeting","Kind","What","Who","By when"')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
    const rows = parse(csv);
    expect(rows).toHaveLength(ORDINARY.records.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[1]?.slice(0, 10)).toEqual([
      ...['Plan for fall', 'Action', 'Try ear protection on the bus', 'Mr. T and Mara', '2026-11-02'],
      ...['Three calm rides a week', 'In progress', 'Agreed by both sides', 'Mara', 'Mr. T'],
    ]);
    expect(parse(reportCsv(ORDINARY, both))[0]?.[3]).toBe('Who · Quién');
  });

  it('has no cell that begins a formula, by commas, semicolons, tabs or lines', () => {
    const csv = reportCsv(HOSTILE, english);
    for (const row of parse(csv)) for (const cell of row) expect(cell).not.toMatch(FORMULA);
    // Read by a program that takes another sign between cells, or that does not mind quotes.
    for (const sign of [',', ';', '\t', '|'])
      for (const cell of csv.split(/\r?\n/).flatMap((line) => line.split(sign)))
        expect(cell.replace(/^[\ufeff"\s]+/, ''), JSON.stringify(cell)).not.toMatch(FORMULA);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['  =1', "  '=1"],
    ['\t@x', " '@x"],
    ['\r-1', "\n'-1"],
    ['a\n- b', "a\n'- b"],
    ['x;+y', "x;'+y"],
    ['2 - 1 = 1', '2 - 1 = 1'],
    ['a-b, c', 'a-b, c'],
    ['', ''],
  ])('%j becomes %j', (text, safe) => expect(defused(text)).toBe(safe));
});

describe('the mail', () => {
  const bodyOf = (address: string): string => new URL(address).searchParams.get('body') ?? '';

  it('is a draft to nobody, whole where it fits', () => {
    const draft = mailDraft(report({ records: ORDINARY.records.slice(0, 1) }), english);
    expect(draft.isShortened).toBe(false);
    expect(draft.address.startsWith('mailto:?subject=Our%20meeting%20on%20October%2014%2C%202026')).toBe(
      true,
    );
    expect(bodyOf(draft.address)).toBe(draft.body.replaceAll('\n', '\r\n'));
    expect(draft.body).toContain('Try ear protection on the bus');
  });

  it('tells the day that was planned, not the one on which the plan was begun', () => {
    const { plan } = ORDINARY;
    const { subject } = mailDraft({ ...ORDINARY, plan: { ...plan, date: '2026-11-03' } }, english);
    expect(subject).toContain('November 3, 2026');
  });

  it('never grows longer than mail programs take, and says so', () => {
    for (const meeting of [
      LONG,
      HOSTILE,
      report({ title: '🦊'.repeat(60), summaryFor: 'ñ'.repeat(2_000) }),
    ]) {
      for (const speakers of [english, both]) {
        const { address, body, isShortened } = mailDraft(meeting, speakers);
        expect(address.length).toBeLessThanOrEqual(MOST_ADDRESS);
        expect(bodyOf(address)).toBe(body.replaceAll('\n', '\r\n'));
        if (meeting === LONG) expect(isShortened).toBe(true);
        if (isShortened) expect(body).toContain('The full record has it all.');
        expect([...new URL(address).searchParams.keys()]).toEqual(['subject', 'body']);
      }
    }
  });
});

describe('names of files', () => {
  it.each([
    ['Plan for fall', 'Full record', 'docx', 'Plan-for-fall-2026-10-14-Full-record.docx'],
    ['', '', 'ics', '2026-10-14.ics'],
    ['CON', '', 'csv', 'CON-2026-10-14.csv'],
    ['../../etc/passwd', '', 'md', 'etc-passwd-2026-10-14.md'],
    ['a<b>:"/\\|?*\u0000c.exe', '', 'md', 'a-b-c-exe-2026-10-14.md'],
    ['Reunión de José', 'comprobante', 'json', 'Reunión-de-José-2026-10-14-comprobante.json'],
    ['🦊 . ', '', 'md', '2026-10-14.md'],
    ['שלום', '', 'md', 'שלום-2026-10-14.md'],
  ])('%j %j', (title, kind, ending, name) => {
    expect(fileNameOf(title, '2026-10-14', kind, ending)).toBe(name);
  });

  it('are short, and whole to the last letter', () => {
    const name = fileNameOf('𝒳'.repeat(100), '2026-10-14', 'x'.repeat(20), 'docx');
    expect(name.length).toBeLessThanOrEqual(110);
    expect(name).toMatch(/^𝒳+-2026-10-14-x+\.docx$/u);
  });
});

describe('plain text', () => {
  it('keeps lines of people under their entry', () => {
    const text = paperText(
      recordPaper(
        report({ records: [record('r', 'action', { words: { what: 'a', who: 'b\nc' } })] }),
        english,
        NOW,
      ),
    );
    expect(text).toContain('Who: b\n  c\n');
  });
});
