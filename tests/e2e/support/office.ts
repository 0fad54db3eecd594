import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/* Papers as other programs see them: LibreOffice opens Word files, poppler reads PDF files. Tests are named `@office`. */

/** Opens Word files in LibreOffice and prints each into a PDF file. Returns their paths, in the same order. */
export function printedByOffice(files: readonly string[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  // A profile of its own: two LibreOffices at a time would not start on one.
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return files.map((file) => join(folder, basename(file).replace(/\.docx$/, '.pdf')));
}

/** All words of a PDF file, page by page. */
export const pagesOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8', maxBuffer: 50_000_000 })
    .split('\f')
    .slice(0, -1);

/** A page as a grey picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Share of dark dots, from 0 to 1, of the part between the given shares of width and height. */
  ink(left: number, top: number, right: number, bottom: number): number;
}

const DARK = 160;

/** Pictures of all pages, at 50 dots an inch; kept under this name in `ATT_SHOTS_DIR` when that is set. */
export function picturesOf(pdf: string, folder: string, name: string): Picture[] {
  const prefix = join(folder, name);
  const { ATT_SHOTS_DIR: shots } = process.env;
  if (shots) execFileSync('pdftoppm', ['-r', '80', '-png', pdf, join(shots, name)]);
  execFileSync('pdftoppm', ['-r', '50', '-gray', pdf, prefix]);
  const count = pagesOf(pdf).length;
  const digits = String(count).length;
  return Array.from({ length: count }, (_, at) =>
    readPicture(readFileSync(`${prefix}-${String(at + 1).padStart(digits, '0')}.pgm`)),
  );
}

/** Portable grey map: `P5 width height 255`, then a byte for each dot. */
function readPicture(file: Buffer): Picture {
  const [, w = '0', h = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const dots = file.subarray(file.length - width * height);
  return {
    ...{ width, height },
    ink(left, top, right, bottom) {
      let [dark, all] = [0, 0];
      for (let y = Math.floor(top * height); y < Math.floor(bottom * height); y++)
        for (let x = Math.floor(left * width); x < Math.floor(right * width); x++) {
          all++;
          if ((dots[y * width + x] ?? 255) < DARK) dark++;
        }
      return all === 0 ? 0 : dark / all;
    },
  };
}
