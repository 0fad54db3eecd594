import { aptInstall, canApt } from './apt.mjs';
import { missingOffice } from './find-office.mjs';

const HOW = `Tests that open Word and PDF files in other programs are left out.
  Debian, Ubuntu:  sudo apt-get install libreoffice-writer-nogui poppler-utils
  Fedora:          sudo dnf install libreoffice-writer poppler-utils
  macOS:           brew install --cask libreoffice && brew install poppler`;

/**
 * Finds LibreOffice and the PDF tools, or installs them where that is possible without asking (Debian or Ubuntu as
 * root). Otherwise says what is missing and what to do.
 * @returns {Promise<string[]>} programs that are still missing
 */
export async function ensureOffice() {
  if (missingOffice().length > 0 && canApt())
    await aptInstall(['libreoffice-writer-nogui', 'poppler-utils', 'fonts-dejavu-core']);
  const missing = missingOffice();
  if (missing.length > 0) console.error(`Not found: ${missing.join(', ')}.\n${HOW}`);
  return missing;
}
