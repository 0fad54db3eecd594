import * as Y from 'yjs';
import type { Random } from './random.ts';

/** Names of fields that readers look for, and some that they must not. */
export const KEYS = [
  'section',
  'order',
  'kind',
  'author',
  'at',
  'text',
  'deleted',
  'title',
  'titleKey',
  'about',
  'shown',
  'layout',
  '__proto__',
  'x',
];

/** Anything that Yjs can carry, shared types within shared types included. */
export function garbage(random: Random, depth = 0): unknown {
  const text = new Y.Text('words');
  if (random.chance(0.5)) text.insertEmbed(2, { bad: true });
  const values: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random.int(1e9) - 5e8,
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => -0.5,
    () => 12n,
    () => true,
    () => '',
    () => 'going',
    () => 'a0',
    () => 'z'.repeat(100_000),
    () => '\ud800 lone',
    () => ['a', { b: [] }],
    () => ({ by: 3, at: 'then' }),
    () => new Uint8Array([1, 2, 3]),
    () => text,
    () => new Y.XmlText('<b>'),
    () => new Y.XmlElement('p'),
    () => new Y.Doc(),
    () => Y.Array.from([1, 'two']),
    () => (depth > 2 ? 0 : mapOf(random, depth + 1)),
    () => (depth > 2 ? 0 : mapOf(random, depth + 1)),
    () => (depth > 2 ? 0 : mapOf(random, depth + 1)),
  ];
  return random.pick(values)?.();
}

function mapOf(random: Random, depth: number): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const key of KEYS) {
    if (random.chance(0.4))
      map.set(key, key === 'text' && random.chance(0.7) ? new Y.Text('ok') : garbage(random, depth));
  }
  return map;
}
