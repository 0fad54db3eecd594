import { computed, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { MeetingCharter } from './arc-contract.ts';
import type { MeetingLines } from './line-contract.ts';
import type { LineView } from './line-schema.ts';
import { asId } from './own-field.ts';
import { acceptsOf, isNewer } from './schema.ts';

/** A yes to more than this, in UTF-16 code units, is not written. */
const MAX_ACCEPTED_LENGTH = 50_000;
/** More than this are not read; no meeting has so many people. */
const MOST_ACCEPTS = 200;

/** Points as the one text that people accept; '' when there are none. In which order they stand does not matter. */
export function charterText(points: readonly LineView[]): string {
  const texts = points.flatMap(({ text }) => (text === '' ? [] : text)).sort();
  return texts.length === 0 ? '' : JSON.stringify(texts);
}

/** Follow who accepts the charter, and say so oneself. Writes nothing to a newer version's document. */
export function openCharter(doc: Y.Doc, deviceId: string, lines: Pick<MeetingLines, 'of'>): MeetingCharter {
  const map = acceptsOf(doc);
  const version = signal(0);
  const points = lines.of('charter');
  const text = computed(() => charterText(points.value));
  let last: readonly string[] = [];
  const accepted = computed(() => {
    version.value;
    const words = text.value;
    const isYes = (device: string): boolean => asId(device) !== '' && map.get(device) === words;
    // Sorted, so that everybody leaves out the same ones when there are too many.
    const next = words === '' ? [] : [...map.keys()].filter(isYes).sort().slice(0, MOST_ACCEPTS);
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
  });
  const hasOwn = computed(() => {
    version.value;
    return text.value !== '' && map.get(deviceId) === text.value;
  });
  const refresh = (): void => {
    version.value++;
  };
  map.observe(refresh);

  return {
    accepted,
    hasOwn,
    asksAgain: computed(() => {
      version.value;
      return text.value !== '' && map.has(deviceId) && !hasOwn.value;
    }),
    setOwn(accepts) {
      const words = text.peek();
      if (isNewer(doc) || (accepts && (words === '' || words.length > MAX_ACCEPTED_LENGTH))) return;
      if (!accepts) {
        if (map.has(deviceId)) map.delete(deviceId);
      } else if (map.get(deviceId) !== words) map.set(deviceId, words);
    },
    destroy: () => map.unobserve(refresh),
  };
}
