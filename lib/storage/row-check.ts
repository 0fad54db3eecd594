import * as Y from 'yjs';

/** A stored row: its key, and its value or what the browser said when asked for it. */
export interface StoredRow {
  readonly key: number;
  readonly value: unknown;
  readonly unreadable?: string;
}

export interface BadRow extends StoredRow {
  readonly problem: string;
}

/**
 * Up to this many bytes of rows, every row is tried on a throwaway document: the sure check, a few milliseconds.
 * Above, rows are only decoded. Trying would double the time to load (5 MB: 50 ms decoding; 10 MB of scattered
 * keystrokes: 0.5 s decoding, 2.8 s applying), and damage that decodes is not what disks do.
 */
export const TRY_BYTES = 512 * 1024;

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Why a value is not a Yjs update (V1), or `null` when it decodes to the end. */
function decodingProblem(row: StoredRow): string | null {
  if (row.unreadable !== undefined) return row.unreadable;
  if (!(row.value instanceof Uint8Array)) return 'not bytes';
  // Yjs does not tell where it stopped reading, but lets the caller choose the decoder.
  let rest = { pos: 0 };
  class Reader extends Y.UpdateDecoderV1 {
    constructor(bytes: Y.UpdateDecoderV1['restDecoder']) {
      super(bytes);
      rest = bytes;
    }
  }
  try {
    Y.decodeUpdateV2(row.value, Reader);
    // An update in another encoding (V2) reads as an empty one, with bytes left over.
    return rest.pos === row.value.length ? null : 'bytes left over';
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

/**
 * The rows that would stop y-indexeddb from loading. A truncated update throws only *after* it has changed the
 * document, so nothing is applied to the real one here.
 * @param thorough try rows on a throwaway document whatever their size
 */
export function findBadRows(rows: readonly StoredRow[], thorough = false): BadRow[] {
  const bad: BadRow[] = [];
  const good: { row: StoredRow; update: Uint8Array }[] = [];
  let bytes = 0;
  for (const row of rows) {
    const problem = decodingProblem(row);
    if (problem !== null) bad.push({ ...row, problem });
    else if (row.value instanceof Uint8Array) {
      good.push({ row, update: row.value });
      bytes += row.value.byteLength;
    }
  }
  if (thorough || bytes <= TRY_BYTES) bad.push(...findUnappliable(good));
  return bad;
}

function findUnappliable(rows: readonly { row: StoredRow; update: Uint8Array }[]): BadRow[] {
  const bad: BadRow[] = [];
  const applied: Uint8Array[] = [];
  let scratch = new Y.Doc();
  for (const { row, update } of rows) {
    try {
      Y.applyUpdate(scratch, update);
      applied.push(update);
    } catch (thrown) {
      bad.push({ ...row, problem: reasonOf(thrown) });
      // It may have left half of itself behind: go on with a clean copy, or good rows get the blame.
      scratch.destroy();
      scratch = new Y.Doc();
      for (const fine of applied) Y.applyUpdate(scratch, fine);
    }
  }
  scratch.destroy();
  return bad;
}
