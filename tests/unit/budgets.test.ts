import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureBudgets, OVERLAY_LIMIT, PANEL_LIMIT, scriptsOf } from '../../scripts/lib/budgets.mjs';

/* The measure itself; `npm test` applies it to the production build. */

let dir = '';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
/** Script text that gzip cannot shrink much: about `bytes` afterwards. */
const noise = (bytes: number): string => `export const n="${randomBytes(bytes).toString('base64')}";`;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'budgets-'));
  put('content-scripts/overlay.js', 'let a=1;');
  put(
    'panel.html',
    '<script type="module" crossorigin src="/chunks/panel-1.js"></script><link rel="modulepreload" crossorigin href="/chunks/pre.js">',
  );
  put(
    'chunks/panel-1.js',
    'import"./side.js";import{a as b,c}from"./a.js";import d,{e}from\'./d.js\';export*from"./re.js";const late=()=>import("./late.js");',
  );
  put('chunks/a.js', 'import * as x from "../deep/x.js";');
  for (const name of ['pre', 'side', 'd', 're']) put(`chunks/${name}.js`, `export const ${name}=1;`);
  put('deep/x.js', '');
  put('chunks/late.js', noise(PANEL_LIMIT * 2));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('size budgets', () => {
  it('counts the page, its preloads and all static imports, and nothing loaded later', () => {
    const names = scriptsOf(dir, 'panel.html').map((file) => basename(file));
    expect(names.sort()).toEqual(['a.js', 'd.js', 'panel-1.js', 'pre.js', 're.js', 'side.js', 'x.js']);
    expect(measureBudgets(dir).every(({ ok }) => ok)).toBe(true);
  });

  it('fails an overlay that is too large', () => {
    put('content-scripts/overlay.js', noise(OVERLAY_LIMIT + 500));
    expect(measureBudgets(dir).map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('fails a panel whose import of an import is too large', () => {
    put('deep/x.js', noise(PANEL_LIMIT + 500));
    expect(measureBudgets(dir).map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('fails when the page loads no script at all', () => {
    put('panel.html', '<p>nothing</p>');
    expect(measureBudgets(dir).map(({ ok }) => ok)).toEqual([true, false]);
  });
});
