/** Time for the browser to take a file over, in milliseconds. */
const KEEP_FOR = 30_000;

/** Hands a file to the browser's downloads. Nothing goes over a network. */
export function saveFile(fileName: string, content: string | ArrayBuffer, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR);
}

/** Opens an address of another program, such as a mail draft, without leaving this page. */
export function openOutside(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  // Where mail is a web page, it must not take the place of this one.
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}

export interface RichText {
  readonly html: string;
  readonly text: string;
}

const htmlPage = (html: string): string => `<!doctype html><meta charset="utf-8">${html}`;

/**
 * Copies with formatting for where there is some, and as plain text for where there is none. Call it while the press
 * is being handled: browsers let only that copy; `made` may take a moment. Resolves to whether it worked.
 */
export async function copyRich(made: Promise<RichText>): Promise<boolean> {
  const part = async (type: string, of: (rich: RichText) => string): Promise<Blob> =>
    new Blob([of(await made)], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': part('text/html', ({ html }) => htmlPage(html)),
        'text/plain': part('text/plain', ({ text }) => text),
      }),
    ]);
    return true;
  } catch {
    // Not allowed in this frame, or not known to this browser. What could not be made throws here.
    return copyOldWay(await made);
  }
}

function copyOldWay({ html, text }: RichText): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', htmlPage(html));
    event.clipboardData?.setData('text/plain', text);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return done && isTaken;
}
