import { resolve } from 'node:path';

/** The built extension under test: `$ATT_OUT_DIR` (see wxt.config.ts) or the ordinary production build. */
export const extensionDir = (): string =>
  resolve(import.meta.dirname, '../../..', process.env.ATT_OUT_DIR ?? '.output', 'chrome-mv3');
