import type { Language } from '../i18n/language.ts';
import { wellFormed } from '../meeting/text.ts';
import type { PaperKey, Speaker } from './speakers.ts';

/*
 * A meeting on paper, before it becomes a printed page, a document, Markdown or a mail. Words of ours are kept apart
 * from what people wrote: ours come in each language asked for, theirs stay as they are, in whatever direction they run.
 */

/** Words of ours, once for each language. */
export interface Said {
  readonly kind: 'said';
  readonly texts: readonly { readonly language: Language; readonly text: string }[];
}
/** What a person wrote, with its line breaks. */
export interface Written {
  readonly kind: 'written';
  readonly text: string;
}
/** Bare texts are marks between the others. */
export type Piece = Said | Written | string;
export type Line = readonly Piece[];

/** How an entry stands; renderers give each a quiet mark of its own, never colour alone. */
export type Tone = 'agreed' | 'open' | 'plain';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line; readonly soft?: boolean }
  /** Whole sentences of ours: two columns where there are two languages. */
  | { readonly kind: 'sentence'; readonly said: Said; readonly soft?: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Line[])[] }
  | {
      readonly kind: 'fields';
      readonly rows: readonly { readonly label: Said; readonly lines: readonly Line[] }[];
    }
  | { readonly kind: 'table'; readonly head: readonly Said[]; readonly rows: readonly (readonly Line[])[] }
  /** Something whole, which a page break should not tear. */
  | { readonly kind: 'card'; readonly tone: Tone; readonly blocks: readonly Block[] };

/** A whole paper. Its first block is its title. */
export interface Paper {
  readonly languages: readonly Language[];
  /** In one line, for a window's title and a file's name. */
  readonly title: string;
  /** Larger print, for one page. */
  readonly large: boolean;
  readonly blocks: readonly Block[];
}

/**
 * Words of a person as every format can hold them: no control characters (a document with one does not open), no halves
 * of characters, line breaks as '\n'. Marks that turn the direction of all that follows go too, because here others'
 * words follow; those that belong to a single letter stay.
 */
export const written = (text: string): Written => ({
  kind: 'written',
  text: wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
    .trim(),
});

/** Writes in the languages of a paper. */
export interface Pen {
  readonly languages: readonly Language[];
  /** Parameters may differ from language to language, as dates do. */
  say(key: PaperKey, params?: (speaker: Speaker) => Readonly<Record<string, string | number>>): Said;
  /** A text for each language that is not in the catalogs, such as a date. */
  tell(text: (speaker: Speaker) => string): Said;
}

export function penOf(speakers: readonly Speaker[]): Pen {
  const tell = (text: (speaker: Speaker) => string): Said => ({
    kind: 'said',
    texts: speakers.map((speaker) => ({ language: speaker.language, text: text(speaker) })),
  });
  return {
    languages: speakers.map(({ language }) => language),
    tell,
    say: (key, params) => tell((speaker) => speaker.t(key, params?.(speaker))),
  };
}

/** Stands between two languages in one line. */
export const BETWEEN = ' · ';

/** Texts of a piece that differ: a number or a name that reads the same in both languages stands once. */
export function textsOf(said: Said): Said['texts'] {
  return said.texts.filter(({ text }, at) => said.texts.findIndex((other) => other.text === text) === at);
}

/** A line as plain text. */
export const plain = (line: Line): string =>
  line
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.kind === 'written') return piece.text;
      return textsOf(piece)
        .map(({ text }) => text)
        .join(BETWEEN);
    })
    .join('');
