import { type ReadonlySignal, signal } from '@preact/signals-core';
import MiniSearch from 'minisearch';
import { lookUpWords } from '../glossary/normalise.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';
import type { MeetingTexts, RecordIndex } from './record-index-contract.ts';

/** Meetings read from the catalog at once. */
const AT_ONCE = 50;
/** Longest stretch of work before the page may draw again, in milliseconds: half a frame. */
const SLICE = 8;
/** Longest text that is searched for, in UTF-16 code units, and most words of it. */
const MOST_QUERY = 200;
const MOST_WORDS = 12;
/** A word is also found by its beginning from this many letters on; one letter begins too many words. */
const PREFIX_FROM = 2;
/** Where nothing else is found, words of this length or more may have a slip in them. */
const SLIPS_FROM = 4;

/** A meeting that was found, and where in it. */
export interface MeetingHit {
  readonly meetingId: string;
  readonly excerpts: readonly Excerpt[];
}
export interface MeetingHits {
  /** Best first, as many as were asked for. */
  readonly hits: readonly MeetingHit[];
  /** How many there are in all. */
  readonly count: number;
}

/** Full-text search over all meetings. In memory, and only for as long as the page that uses it is open. */
export interface MeetingSearch {
  /** Rises when more can be found than before: a result on the screen may be asked for again. */
  readonly version: ReadonlySignal<number>;
  /** Every meeting of the catalog has been read. */
  readonly isComplete: ReadonlySignal<boolean>;
  /** Meetings with all these words, by their beginnings, without regard to accents; none for less than two letters. */
  search(query: string, limit: number): MeetingHits;
  /** Take in meetings that are new or have changed. */
  put(texts: readonly MeetingTexts[]): Promise<void>;
  remove(meetingId: string): void;
}

/** Words to look for. A last word of one letter has only just been begun, and would be in every text. */
function askedWords(query: string): readonly string[] {
  const asked = [...new Set(lookUpWords(query.slice(0, MOST_QUERY)))].slice(0, MOST_WORDS);
  return (asked.at(-1) ?? '').length < PREFIX_FROM ? asked.slice(0, -1) : asked;
}
interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
const asRow = ({ meetingId, pieces }: MeetingTexts): Row => {
  const titles = pieces.filter(({ kind }) => kind === 'title');
  return { id: meetingId, title: textOf(titles), text: textOf(pieces) };
};
const textOf = (pieces: MeetingTexts['pieces']): string => pieces.map(({ text }) => text).join('\n');

/**
 * Reads all texts of the catalog, a slice at a time: `pause` resolves when the page has had its turn. What has been
 * read can be searched at once. `signal` stops the reading.
 */
export function openMeetingSearch(
  index: RecordIndex,
  pause: () => Promise<void>,
  stop: AbortSignal,
  onProblem: (error: unknown) => void = (error) => console.warn('Meetings could not be searched', error),
): MeetingSearch {
  const texts = new Map<string, MeetingTexts>();
  const version = signal(0);
  const isComplete = signal(false);
  const words = new MiniSearch<Row>({
    fields: ['title', 'text'],
    tokenize: lookUpWords,
    processTerm: (word) => word,
    searchOptions: { combineWith: 'AND', boost: { title: 3 } },
  });
  /** Taking in is done by one at a time, in the order in which it was asked for. */
  let taking: Promise<void> = Promise.resolve();

  function drop(meetingId: string): void {
    if (texts.delete(meetingId)) words.discard(meetingId);
  }
  async function take(some: readonly MeetingTexts[]): Promise<void> {
    let since = performance.now();
    for (const one of some) {
      if (stop.aborted) return;
      drop(one.meetingId);
      texts.set(one.meetingId, one);
      words.add(asRow(one));
      if (performance.now() - since < SLICE) continue;
      await pause();
      since = performance.now();
    }
    if (some.length > 0) version.value++;
  }
  const put = (some: readonly MeetingTexts[]): Promise<void> => {
    taking = taking.then(() => take(some));
    return taking;
  };

  void (async () => {
    const batches: (readonly MeetingTexts[])[] = [];
    await index.texts((some) => batches.push(some), AT_ONCE);
    for (const some of batches) await put(some);
    isComplete.value = !stop.aborted;
  })().catch(onProblem);

  return {
    ...{ version, isComplete, put },
    search(query, limit) {
      const asked = askedWords(query);
      if (asked.length === 0) return { hits: [], count: 0 };
      const text = asked.join(' ');
      const exact = words.search(text, { prefix: (word) => word.length >= PREFIX_FROM });
      const found =
        exact.length > 0
          ? exact
          : words.search(text, {
              prefix: (word) => word.length >= PREFIX_FROM,
              fuzzy: (word) => (word.length < SLIPS_FROM ? false : 0.2),
            });
      const hits = found.slice(0, limit).flatMap(({ id, terms }) => {
        const its = texts.get(String(id));
        return its ? [{ meetingId: its.meetingId, excerpts: excerptsOf(its, new Set(terms)) }] : [];
      });
      return { hits, count: found.length };
    },
    remove: (meetingId) => {
      taking = taking.then(() => {
        drop(meetingId);
        version.value++;
      });
    },
  };
}
