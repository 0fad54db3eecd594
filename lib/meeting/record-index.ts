import type * as Y from 'yjs';
import { indexPlaced, type PlacedIndex } from './placed-index.ts';
import { MOST_RECORDS, RECORD_KINDS, type RecordKind, type RecordView } from './record-schema.ts';
import { holdsSomething, kindOf, readRecord, sameRecord } from './record-view.ts';
import { recordsOf } from './schema.ts';

/** Follow the records of a document. */
export const indexRecords = (doc: Y.Doc): PlacedIndex<RecordKind, RecordView> =>
  indexPlaced(recordsOf(doc), {
    ...{ kinds: RECORD_KINDS, most: MOST_RECORDS, kindOf, read: readRecord },
    ...{ isSame: sameRecord, holdsSomething },
  });
