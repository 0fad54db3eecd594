import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { overlay } from '../../lib/i18n/en/overlay.ts';
import { impureUses } from './architecture/globals.ts';
import { cycles, overlayWeight, wrongDirections } from './architecture/imports.ts';
import { unusedKeys, unusedOverlayTexts } from './architecture/keys.ts';
import { readTree, type Source } from './architecture/source.ts';
import { strayTexts } from './architecture/texts.ts';

const FOLDERS = ['lib', 'components', 'entrypoints'];
const project = readTree(resolve(import.meta.dirname, '../..'), FOLDERS);

describe('this project', () => {
  it('is read at all', () => {
    expect(project.length).toBeGreaterThan(30);
    expect(project.some(({ path }) => path === 'lib/sync/contract.ts')).toBe(true);
  });
  it('imports in one direction only', () => expect(wrongDirections(project)).toEqual([]));
  it('has no import cycles', () => expect(cycles(project)).toEqual([]));
  it('keeps the overlay free of notes and libraries', () => expect(overlayWeight(project)).toEqual([]));
  it('keeps meeting, phrases, glossary and sync free of page and extension', () =>
    expect(impureUses(project)).toEqual([]));
  it('keeps texts for people in the catalogs', () => expect(strayTexts(project)).toEqual([]));
  it('has no text in the catalogs that nobody reads', () => {
    expect(unusedKeys(project, Object.keys(en))).toEqual([]);
    expect(unusedOverlayTexts(project, Object.keys(overlay))).toEqual([]);
  });
});

/* Each rule, shown to fail on a small tree that breaks it and to pass on one that only looks like it. */

const made: string[] = [];
function tree(files: Readonly<Record<string, string>>): Source[] {
  const root = mkdtempSync(join(tmpdir(), 'architecture-'));
  made.push(root);
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), code);
  }
  return readTree(root, FOLDERS);
}
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

describe('the rule on directions', () => {
  it.each([
    ['lib/i18n/a.ts', '../sync/b.ts', 'lib/sync/b.ts'],
    ['lib/meeting/a.ts', '../storage/b.ts', 'lib/storage/b.ts'],
    ['lib/sync/a.ts', '../../components/b.tsx', 'components/b.tsx'],
    ['components/a.ts', '../entrypoints/panel/b.ts', 'entrypoints/panel/b.ts'],
    ['entrypoints/panel/a.ts', '../review/b.ts', 'entrypoints/review/b.ts'],
    ['entrypoints/background.ts', './panel/b.ts', 'entrypoints/panel/b.ts'],
  ])('%s may not import %s', (from, specifier, to) => {
    for (const code of [
      `import { b } from '${specifier}'; b();`,
      `import type { B } from '${specifier}'; export type A = B;`,
      `export * from '${specifier}';`,
      `export const late = () => import('${specifier}');`,
    ])
      expect(wrongDirections(tree({ [from]: code, [to]: 'export {};' })), code).toHaveLength(1);
  });

  it('wants full file names and known folders', () => {
    expect(wrongDirections(tree({ 'lib/sync/a.ts': "import './b';", 'lib/sync/b.ts': '' }))).toHaveLength(1);
    expect(wrongDirections(tree({ 'lib/other/a.ts': '' }))).toEqual(['lib/other/a.ts is in no known layer']);
  });

  it('allows the right way, packages, styles and neighbours', () => {
    const code = "import '../../lib/sync/b.ts'; import 'yjs'; import './a.css'; import './c.ts';";
    const files = {
      'entrypoints/panel/a.ts': code,
      'entrypoints/panel/a.css': '',
      'entrypoints/panel/c.ts': '',
    };
    expect(
      wrongDirections(
        tree({ ...files, 'lib/sync/b.ts': "import '../storage/d.ts';", 'lib/storage/d.ts': '' }),
      ),
    ).toEqual([]);
  });
});

describe('the rule on cycles', () => {
  it('finds a circle, also one of types', () => {
    const files = { 'lib/sync/a.ts': "import './b.ts';", 'lib/sync/b.ts': "import type {} from './c.ts';" };
    expect(cycles(tree({ ...files, 'lib/sync/c.ts': "import './a.ts';" }))).toHaveLength(1);
    expect(cycles(tree({ ...files, 'lib/sync/c.ts': '' }))).toEqual([]);
  });
});

describe('the rule on the overlay', () => {
  it('follows imports of imports, but not types', () => {
    const overlay = { 'entrypoints/overlay.content/index.ts': "import '../../lib/platform/a.ts';" };
    expect(
      overlayWeight(tree({ ...overlay, 'lib/platform/a.ts': "import * as Y from 'yjs';" })),
    ).toHaveLength(1);
    expect(
      overlayWeight(tree({ ...overlay, 'lib/platform/a.ts': "import type * as Y from 'yjs';" })),
    ).toEqual([]);
    const toSync = { 'lib/platform/a.ts': "import '../sync/b.ts';", 'lib/sync/b.ts': '' };
    expect(overlayWeight(tree({ ...overlay, ...toSync }))).toHaveLength(1);
  });
});

describe('the rule on page and extension', () => {
  it.each([
    'document.title = "";',
    'export const a = () => window.name;',
    'const { title } = document; export { title };',
    'export const f = (a = localStorage) => a;',
    'browser.runtime.id;',
    'globalThis.chrome.runtime;',
    "import { browser as b } from 'wxt/browser'; b;",
    "import { useState } from 'preact/hooks'; useState;",
  ])('forbids %s', (code) => {
    expect(impureUses(tree({ 'lib/sync/a.ts': code }))).toHaveLength(1);
    expect(impureUses(tree({ 'lib/platform/a.ts': code }))).toEqual([]);
  });

  it.each([
    'export const f = (list: number[]) => { const window = list.slice(1); return window.length; };',
    'export const g = (peer: { document: string }) => peer.document;',
    'export class A { document(): number { return 1; } }',
    'export type B = Document; export interface C { window: number }',
    'export const h = { location: 1 }.location;',
    "import { signal } from '@preact/signals-core'; signal;",
  ])('allows %s', (code) => expect(impureUses(tree({ 'lib/sync/a.ts': code }))).toEqual([]));
});

describe('the rule on texts', () => {
  const inComponent = (jsx: string) =>
    strayTexts(tree({ 'components/a.tsx': `export const A = (p: any) => ${jsx};` }));
  it.each([
    '<p>Hello there</p>',
    '<>Hello there</>',
    '<p>{"Hello"}</p>',
    '<p>{p.ok ? p.text : "Hello"}</p>',
    '<p>{p.ok && "Hello"}</p>',
    '<p>{`Hello, all of you`}</p>',
    '<p>{p.name + " wrote this"}</p>',
    '<button aria-label="Close" />',
    '<input placeholder={"Your name"} />',
    '<Field label="Your name" />',
  ])('finds %s', (jsx) => expect(inComponent(jsx)).toHaveLength(1));
  it.each([
    '<p class="quiet">{p.t("a.key")}</p>',
    '<p>{p.kind === "note" ? p.a : p.b}</p>',
    '<p> · {p.name} </p>',
    '<button type="button" aria-label={p.t("close")} onClick={() => p.go("there")} />',
    '<p>{p.items.map((i: string) => i)}</p>',
  ])('allows %s', (jsx) => expect(inComponent(jsx)).toEqual([]));
});

describe('the rule on keys', () => {
  const unused = (code: string, ...keys: string[]) => unusedKeys(tree({ 'components/a.tsx': code }), keys);
  it('finds a key that no code names', () => {
    expect(unused("t('other.key');", 'a.key')).toEqual(['a.key']);
    expect(unusedKeys(tree({ 'lib/i18n/en/a.ts': "export const a = { 'a.key': 'A' };" }), ['a.key'])).toEqual(
      ['a.key'],
    );
  });
  it('knows keys built around a value, for the values that there are', () => {
    const code = `
      for (const role of ['family', 'school']) t(\`role.\${role}\`);
      const key = 'sectionOwn';
      t(\`\${key}Empty\`);`;
    const keys = ['role.family', 'role.nobody', 'sectionOwnEmpty', 'sectionNoneEmpty'];
    expect(unused(code, ...keys)).toEqual(['role.nobody', 'sectionNoneEmpty']);
  });
  it('takes no key for used because of a template that says next to nothing', () =>
    expect(unused(`const x = 'name'; f(\`a.\${x}\`);`, 'a.name')).toEqual(['a.name']));
  it('reads the overlay’s texts as properties', () => {
    const overlay = tree({
      'entrypoints/overlay.content/a.ts': 'export const f = (text: any) => text.open;',
    });
    expect(unusedOverlayTexts(overlay, ['open', 'close'])).toEqual(['close']);
  });
});
