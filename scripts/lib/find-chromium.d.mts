/** See find-chromium.mjs, which must run on a bare Node and so is plain JavaScript. */
export function findChromium(): string | null;
