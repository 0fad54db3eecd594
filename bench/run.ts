/**
 * `npm run bench`: At the Table beside plain y-webrtc, in one run, in a real browser, over a real signaling server,
 * all on this machine. Prints Markdown and writes `bench/results/latest.md` and `.json`. What the numbers mean:
 * docs/benchmarks.md. `node bench/run.ts keystrokes joins mesh spotting` picks parts; `review` runs alone, with the built
 * extension.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { startSignalingServer } from '../server/signaling-server.ts';
import { type BenchDocument, documentOf, tracedDocument } from './lib/documents.ts';
import { openStage } from './lib/people.ts';
import { type BenchResults, reportOf } from './lib/report.ts';
import { servePage } from './lib/serve-page.ts';
import { measureJoins } from './measures/join.ts';
import { measureKeystrokes } from './measures/keystrokes.ts';
import { measureMesh } from './measures/mesh.ts';
import { measureReview, reviewTable } from './measures/review.ts';
import { measureSpotting, spottingTable } from './measures/spotting.ts';

const JOINS = 5;
const SIZES = new Map([
  ['10 KB', 10_000],
  ['300 KB', 300_000],
  ['1 MB', 1_000_000],
  ['5 MB', 5_000_000],
]);

const started = performance.now();
const loadBefore = loadavg()[0] ?? 0;
const parts = process.argv.slice(2);
const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);
const say = (text: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

if (parts.includes('review')) {
  console.log(reviewTable(await measureReview()));
  say(`review, load ${loadBefore.toFixed(1)} → ${(loadavg()[0] ?? 0).toFixed(1)}`);
  process.exit();
}

// Needs no browser, and is done before one makes the machine busy.
const spotting = wants('spotting') ? measureSpotting() : null;
if (spotting) say('spotting');
if (spotting && parts.every((part) => part === 'spotting') && parts.length > 0) {
  console.log(spottingTable(spotting));
  process.exit();
}

const documents = new Map<string, BenchDocument>(
  [...SIZES].map(([name, bytes]) => [name, documentOf(bytes)]),
);
const traced = wants('joins') ? tracedDocument() : null;
if (traced) documents.set('paper', traced);
const small = '10 KB';

const signaling = await startSignalingServer();
const page = await servePage(new Map([...documents].map(([name, { update }]) => [name, update])));
const stage = await openStage(page.url);
try {
  say(`Chromium ${stage.version}`);
  const partial: { -readonly [K in keyof BenchResults]?: BenchResults[K] } = {};
  if (wants('keystrokes')) {
    partial.keystrokes = await measureKeystrokes(stage, signaling.url, small);
    say('keystrokes');
  }
  if (wants('joins')) {
    partial.joins = await measureJoins(stage, signaling.url, documents, JOINS);
    say('joins');
  }
  const meshes: BenchResults['meshes'][number][] = [];
  for (const people of wants('mesh') ? [2, 6, 12] : []) {
    meshes.push(await measureMesh(stage, signaling.url, people, small));
    say(`${people} people`);
  }
  const results = {
    ...partial,
    ...{ browser: stage.version, node: process.versions.node, meshes, spotting },
    load: [loadBefore, loadavg()[0] ?? 0],
    seconds: (performance.now() - started) / 1000,
    trace: traced ? { keys: traced.keys, appliedMs: traced.appliedMs } : null,
  };
  if (isComplete(results)) {
    const report = reportOf(results);
    const folder = new URL('./results/', import.meta.url);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL('latest.md', folder), `${report}\n`);
    await writeFile(new URL('latest.json', folder), `${JSON.stringify(results, null, 2)}\n`);
    console.log(report);
  } else console.log(JSON.stringify(results, null, 2));
} finally {
  await stage.close();
  await page.close();
  await signaling.close();
}

function isComplete(results: object): results is BenchResults {
  return wants('keystrokes') && wants('joins') && wants('mesh') && 'keystrokes' in results;
}
