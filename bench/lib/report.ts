import type { JoinResult } from '../measures/join.ts';
import type { KeystrokeResult } from '../measures/keystrokes.ts';
import type { MeshResult } from '../measures/mesh.ts';
import { type SpottingResult, spottingTable } from '../measures/spotting.ts';
import type { Kind } from './people.ts';
import type { Spread } from './stats.ts';

/** Everything one run found; times in milliseconds. */
export interface BenchResults {
  readonly browser: string;
  readonly node: string;
  /** Load average of the last minute, before and after: numbers taken under load are rough. */
  readonly load: readonly [number, number];
  readonly seconds: number;
  readonly keystrokes: Record<Kind, KeystrokeResult>;
  readonly joins: Record<Kind, readonly JoinResult[]>;
  readonly meshes: readonly Record<Kind, MeshResult>[];
  /** `null` when it was left out. */
  readonly spotting: SpottingResult | null;
  /** `null` when the editing trace is not beside the project. */
  readonly trace: { readonly keys: number; readonly appliedMs: number } | null;
}

/** Aims, as numbers; the words beside them are in the tables. */
export const AIMS = {
  toModelTimesPlain: 1.2,
  toPaintP95Ms: 33,
  joinMs: new Map([
    ['300 KB', 250],
    ['5 MB', 1_000],
  ]),
} as const;

const ms = (value: number | null): string =>
  value === null ? 'never arrived' : value < 100 ? value.toFixed(1) : String(Math.round(value));
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]): string => `${row(...cells)}\n${row(...cells.map(() => '---'))}`;
const verdict = (met: boolean): string => (met ? 'met' : '**missed**');
const spread = ({ p50, p95, p99 }: Spread): string => [p50, p95, p99].map(ms).join(' / ');

function keystrokeTable({ ours, plain }: BenchResults['keystrokes']): string {
  const times = ours.model.p50 / plain.model.p50;
  return [
    head('One keystroke, p50 / p95 / p99 in ms', 'At the Table', 'plain y-webrtc', 'aim', ''),
    row(
      'in the other document',
      spread(ours.model),
      spread(plain.model),
      `p50 ≤ ${AIMS.toModelTimesPlain} × plain`,
      `${verdict(times <= AIMS.toModelTimesPlain)} (${times.toFixed(2)} ×)`,
    ),
    row(
      'on the other screen: frame with it done',
      spread(ours.frame),
      spread(plain.frame),
      `p95 ≤ ${AIMS.toPaintP95Ms}`,
      verdict(ours.frame.p95 <= AIMS.toPaintP95Ms),
    ),
    row('on the other screen: next frame begins', spread(ours.next), spread(plain.next), '', ''),
    '',
    `${ours.model.count} keystrokes each, in turns. Clocks of the two pages differed by ${ms(Math.abs(ours.skewMs))} and ${ms(Math.abs(plain.skewMs))} ms (taken out).`,
  ].join('\n');
}

function joinTable({ ours, plain }: BenchResults['joins']): string {
  const rows = ours.map((one) => {
    const other = plain.find(({ document }) => document === one.document);
    const aim = AIMS.joinMs.get(one.document);
    return row(
      `${one.document} (${one.notes} notes)`,
      ms(one.synced),
      ms(one.slowest),
      ms(one.first),
      one.fromLink === null ? '' : ms(one.fromLink),
      one.same === null ? '' : ms(one.same),
      other ? ms(other.synced) : '',
      aim ? `≤ ${aim}` : '',
      aim
        ? `${verdict((one.synced ?? Number.POSITIVE_INFINITY) <= aim)}; from link: ${verdict((one.fromLink ?? Number.POSITIVE_INFINITY) <= aim)}`
        : '',
    );
  });
  const columns = [
    'ours: opening → complete',
    'slowest',
    'a newcomer’s first',
    'link → complete',
    'opening → “same notes”',
  ];
  return [
    head('Coming in, median ms', ...columns, 'plain: opening → complete', 'aim', ''),
    ...rows,
    '',
    `Joins: ${ours.map(({ document, joins }) => `${document} ${joins}`).join(', ')}; plain y-webrtc gets 20 s for a document above 256 KiB.`,
  ].join('\n');
}

function meshTable(meshes: BenchResults['meshes']): string {
  const cells = ({ messagesPerKey, bytesPerKey, exchangesPerKey }: MeshResult): string =>
    `${messagesPerKey.toFixed(1)} · ${Math.round(bytesPerKey)} B (+ ${exchangesPerKey.toFixed(1)})`;
  const quiet = ({ quietMessagesPerMinute, quietBytesPerMinute }: MeshResult): string =>
    `${Math.round(quietMessagesPerMinute)} · ${(quietBytesPerMinute / 1000).toFixed(1)} kB`;
  const rows = meshes.map(({ ours, plain }) =>
    row(
      ours.people,
      cells(ours),
      cells(plain),
      ours.people - 1,
      verdict(ours.messagesPerKey <= ours.people - 1),
      quiet(ours),
      quiet(plain),
      `${ms(ours.gatheredMs)} / ${ms(plain.gatheredMs)}`,
    ),
  );
  const quietColumn = 'quiet, each person a minute';
  return [
    head(
      'People',
      ...[
        'updates · bytes a keystroke (+ state vectors), ours',
        'plain',
        'aim',
        '',
        `${quietColumn}, ours`,
        'plain',
      ],
      'all together after, ms, ours / plain',
    ),
    ...rows,
  ].join('\n');
}

/** The run as Markdown. */
export function reportOf(results: BenchResults): string {
  const { trace, browser, node, load, seconds } = results;
  return [
    keystrokeTable(results.keystrokes),
    joinTable(results.joins),
    meshTable(results.meshes),
    ...(results.spotting ? [spottingTable(results.spotting)] : []),
    trace
      ? `Editing trace: ${trace.keys} keystrokes; plain Yjs applies them in ${ms(trace.appliedMs)} ms (Node). As a document to come into: row “paper”.`
      : 'Editing trace: not beside the project, left out.',
    `Chromium ${browser}, headless; Node ${node}; load ${load.map((one) => one.toFixed(1)).join(' → ')}; ${Math.round(seconds)} s.`,
  ].join('\n\n');
}
