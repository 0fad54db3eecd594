import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** What a wire carries is told apart by its own mark, so that nothing goes back where it came from. */
export function wireDocuments(a: Y.Doc, b: Y.Doc): () => void {
  const mark = Symbol('wire');
  const to = (target: Y.Doc) => (update: Uint8Array, origin: unknown) => {
    if (origin !== mark) Y.applyUpdate(target, update, mark);
  };
  const [toA, toB] = [to(a), to(b)];
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), mark);
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), mark);
  a.on('update', toB);
  b.on('update', toA);
  return () => {
    a.off('update', toB);
    b.off('update', toA);
  };
}

/** Carries what `from` says of itself to `to`: where someone writes, quiet signals. */
export function wirePresence(from: Awareness, to: Awareness): () => void {
  const carry = (): void => applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'wire');
  carry();
  from.on('update', carry);
  return () => from.off('update', carry);
}
