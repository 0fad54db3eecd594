import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;
/** On every call page, before anyone opens anything: it must cost the call nothing. */
export const OVERLAY_LIMIT = 10 * KB;
/** Until the panel first shows: a second or two on a slow school line. */
export const PANEL_LIMIT = 140 * KB;

/** @param {string} file @returns {number} bytes after gzip */
const gzipSize = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

// What a bundler leaves of a static import or re-export. `import(` is dynamic: loaded when it is needed.
const STATIC_IMPORT = /(?:\bimport|\bexport)\s*(?:[\w$*\s{},]*?\bfrom\s*)?(["'])(\.{1,2}\/[^"']+)\1/g;
const SCRIPT_IN_HTML = /<script\b[^>]*\bsrc="([^"]+)"/g;
const PRELOAD_IN_HTML = /<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g;

/**
 * Every script that loading a page fetches before anything else is asked for: those in its HTML and, from there,
 * all static imports.
 * @param {string} dir the built extension @param {string} page e.g. 'panel.html' @returns {string[]} full paths
 */
export function scriptsOf(dir, page) {
  const html = readFileSync(join(dir, page), 'utf8');
  const roots = [...html.matchAll(SCRIPT_IN_HTML), ...html.matchAll(PRELOAD_IN_HTML)];
  const files = new Set(roots.map(([, path = '']) => resolve(dir, path.replace(/^\//, ''))));
  for (const file of files)
    for (const [, , path = ''] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT))
      files.add(resolve(dirname(file), path));
  return [...files];
}

/**
 * Sizes of a production build beside what they may be.
 * @param {string} dir the built extension
 * @returns {{ name: string, bytes: number, limit: number, ok: boolean }[]}
 */
export function measureBudgets(dir) {
  const overlay = gzipSize(join(dir, 'content-scripts', 'overlay.js'));
  const panel = scriptsOf(dir, 'panel.html').reduce((sum, file) => sum + gzipSize(file), 0);
  return [
    { name: 'overlay on call pages', bytes: overlay, limit: OVERLAY_LIMIT, ok: overlay <= OVERLAY_LIMIT },
    { name: 'panel, first load', bytes: panel, limit: PANEL_LIMIT, ok: panel > 0 && panel <= PANEL_LIMIT },
  ];
}
