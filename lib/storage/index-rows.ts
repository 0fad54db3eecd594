import type { IndexedMeeting, IndexedRecord } from './record-index-contract.ts';

/*
 * How the index lies on disk. A list across a thousand meetings looks at all records, and shows a few: what it looks at
 * is written apart from what it shows, both as text, which a browser reads several times as fast as objects.
 */

/** Rises with each change of what is kept: rows of another version are made again. */
export const VERSION = 2;
/** Rows that a change of the notes has left behind. Shown until they are made again. */
export const OUTDATED = 0;

export interface IndexRow {
  readonly meetingId: string;
  readonly version: number;
  /** Rises with each row written, on whatever page: what is new is found by it. */
  readonly order: number;
  /** JSON of the meeting without its records. */
  readonly about: string;
  /** JSON of `Brief[]`. */
  readonly brief: string;
  /** JSON of `Rest[]`, in the same order. */
  readonly rest: string;
}

type Brief = readonly [
  ...[id: IndexedRecord['id'], kind: IndexedRecord['kind'], dates: IndexedRecord['dates']],
  ...[ownership: IndexedRecord['ownership'], owners: IndexedRecord['owners']],
  ...[status: IndexedRecord['status'], state: IndexedRecord['state']],
  ...[from: IndexedRecord['from'], updatedAt: IndexedRecord['updatedAt']],
];
type Rest = Pick<
  IndexedRecord,
  'words' | 'statuses' | 'waitingFor' | 'agreedBy' | 'notYet' | 'before' | 'rejected'
>;

/** A record of a row that was read: what only a card shows is read when it is asked for. */
class StoredRecord implements IndexedRecord {
  readonly id: IndexedRecord['id'];
  readonly kind: IndexedRecord['kind'];
  readonly dates: IndexedRecord['dates'];
  readonly ownership: IndexedRecord['ownership'];
  readonly owners: IndexedRecord['owners'];
  readonly status: IndexedRecord['status'];
  readonly state: IndexedRecord['state'];
  readonly from: IndexedRecord['from'];
  readonly updatedAt: number;
  readonly #rest: () => Rest;

  constructor([id, kind, dates, ownership, owners, status, state, from, updatedAt]: Brief, rest: () => Rest) {
    this.id = id;
    this.kind = kind;
    this.dates = dates;
    this.ownership = ownership;
    this.owners = owners;
    this.status = status;
    this.state = state;
    this.from = from;
    this.updatedAt = updatedAt;
    this.#rest = rest;
  }
  get words(): Rest['words'] {
    return this.#rest().words;
  }
  get statuses(): Rest['statuses'] {
    return this.#rest().statuses;
  }
  get waitingFor(): Rest['waitingFor'] {
    return this.#rest().waitingFor;
  }
  get agreedBy(): Rest['agreedBy'] {
    return this.#rest().agreedBy;
  }
  get notYet(): Rest['notYet'] {
    return this.#rest().notYet;
  }
  get before(): Rest['before'] {
    return this.#rest().before;
  }
  get rejected(): Rest['rejected'] {
    return this.#rest().rejected;
  }
}

export function asRow({ records, ...about }: IndexedMeeting, order: number): IndexRow {
  const brief = records.map(
    ({ id, kind, dates, ownership, owners, status, state, from, updatedAt }): Brief => [
      ...([id, kind, dates, ownership, owners] as const),
      ...([status, state, from, updatedAt] as const),
    ],
  );
  const rest = records.map(
    ({ words, statuses, waitingFor, agreedBy, notYet, before, rejected }): Rest => ({
      ...{ words, statuses, waitingFor, agreedBy, notYet, before, rejected },
    }),
  );
  return {
    ...{ meetingId: about.meetingId, version: VERSION, order },
    ...{ about: JSON.stringify(about), brief: JSON.stringify(brief), rest: JSON.stringify(rest) },
  };
}

/** Rows are ours alone and made again when in doubt: `null` for one that is not of this version. */
export function readRow(raw: unknown): IndexedMeeting | null {
  const row = raw as Partial<IndexRow> | undefined;
  if (row?.version !== VERSION && row?.version !== OUTDATED) return null;
  const { about, brief, rest = '[]' } = row;
  if (typeof about !== 'string' || typeof brief !== 'string') return null;
  try {
    let read: readonly Rest[] | null = null;
    const restOf = (at: number): Rest => {
      read ??= JSON.parse(rest) as Rest[];
      return read[at] as Rest;
    };
    return {
      ...(JSON.parse(about) as Omit<IndexedMeeting, 'records'>),
      records: (JSON.parse(brief) as Brief[]).map((one, at) => new StoredRecord(one, () => restOf(at))),
    };
  } catch (error) {
    console.warn('A row of the index could not be read', error);
    return null;
  }
}
