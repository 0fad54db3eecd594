import type { CDPSession } from '@playwright/test';

/** Kinds of heap nodes that a program's own data is made of; compiled code and the browser's own records are not. */
const OWN = new Set([
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'number',
  'symbol',
]);

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[], ...unknown[]] };
  };
  readonly nodes: number[];
}

/**
 * Bytes that a panel's program keeps alive after all garbage was collected. Compiled code is left out: the browser
 * compiles more of a program the longer it runs, which says nothing about what the program holds on to.
 */
export async function keptBytes(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const onChunk = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', onChunk);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', onChunk);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types } = snapshot.meta;
  const [kinds] = node_types;
  const [kindAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let kept = 0;
  for (let i = 0; i < nodes.length; i += fields.length) {
    if (OWN.has(kinds[nodes[i + kindAt] ?? 0] ?? '')) kept += nodes[i + sizeAt] ?? 0;
  }
  return kept;
}
