import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** LibreOffice opens Word files; the other two make pictures and text of PDF files. */
const PROGRAMS = ['soffice', 'pdftoppm', 'pdftotext'];

/**
 * Programs that look at exported papers and are not on this machine's PATH. Tests that need them are left out when
 * this names any, and `npm test` says so.
 * @returns {string[]}
 */
export function missingOffice() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return PROGRAMS.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}
