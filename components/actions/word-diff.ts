/** A stretch of text that stayed, was taken out, or came in. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** More words than this on a side are not compared one by one: a field holds some 400. */
const MOST_WORDS = 2_000;

/** Words and what stands between them; also for languages that write no spaces. */
function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/**
 * What changed from `before` to `after`, word by word. Joined, all but the `new` parts read `before`, all but the
 * `gone` parts read `after`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const parts: DiffPart[] = [];
  const put = (kind: DiffPart['kind'], text: string): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    put(before === after ? 'same' : 'gone', before);
    if (before !== after) put('new', after);
    return parts;
  }
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  put('same', a.slice(0, start).join(''));
  middle(a.slice(start, a.length - end), b.slice(start, b.length - end), put);
  put('same', a.slice(a.length - end).join(''));
  return parts;
}

/** Longest common subsequence over what is left between equal beginnings and ends. */
function middle(
  a: readonly string[],
  b: readonly string[],
  put: (kind: DiffPart['kind'], text: string) => void,
) {
  const width = b.length + 1;
  // Length of the best match of a[i..] and b[j..].
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    put('gone', gone);
    put('new', fresh);
    [gone, fresh] = ['', ''];
  };
  while (i < a.length || j < b.length) {
    const [one = '', other = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && one === other) {
      // A lone space between two changes belongs to them: "twice a week" → "every day" reads as one change.
      if (
        one.trim() === '' &&
        gone !== '' &&
        fresh !== '' &&
        i + 1 < a.length &&
        j + 1 < b.length &&
        a[i + 1] !== b[j + 1]
      ) {
        gone += one;
        fresh += one;
      } else {
        flush();
        put('same', one);
      }
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      gone += one;
      i++;
    } else {
      fresh += other;
      j++;
    }
  }
  flush();
}
