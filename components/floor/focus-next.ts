import { afterPress } from '../ui/after-press.ts';

/** Where what was pressed is gone afterwards, the keyboard goes on from what `find` gives, as soon as that is drawn. */
export function focusNext(find: () => Element | null | undefined): void {
  afterPress(() => {
    const to = document.activeElement === document.body ? find() : null;
    if (to instanceof HTMLElement) to.focus();
  });
}
