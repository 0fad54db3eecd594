import { ours } from './ours.tsx';
import type { Peer } from './peer.ts';
import { plain } from './plain.ts';

declare global {
  var bench: Peer;
}

/** Id of the note that is typed in; `bench/lib/documents.ts` puts it into every document. */
const TYPED_NOTE = 'bulk-0';

globalThis.bench = await (location.search.includes('ours') ? ours(TYPED_NOTE) : plain(TYPED_NOTE));
document.title = 'ready';
