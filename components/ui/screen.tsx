import './screen.css';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { IconButton } from './button.tsx';

/**
 * Gives focus to an element when its screen appears, so that a screen reader reads where one is. Only while the panel
 * has the focus already: someone may be typing in the call beside it.
 */
export function useFocusOnShow<E extends HTMLElement>(): RefObject<E> {
  const target = useRef<E>(null);
  useEffect(() => {
    if (document.hasFocus()) target.current?.focus({ preventScroll: true });
  }, []);
  return target;
}

export interface ScreenProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly onBack?: (() => void) | undefined;
  /** Buttons at the end of the heading's line. */
  readonly tools?: ComponentChildren;
  /** A picture before the heading. */
  readonly mark?: ComponentChildren;
  /** A field of the screen takes the focus instead of the heading. */
  readonly ownFocus?: boolean;
}

/** A whole screen of the panel: heading, way back, content. */
export function Screen({ title, children, onBack, tools, mark, ownFocus = false }: ScreenProps): JSX.Element {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <div class="screen">
      <header class="screen-head">
        {mark && <span class="screen-mark">{mark}</span>}
        {onBack && <IconButton icon="back" label={t('ui.back')} onPress={onBack} />}
        <h1 ref={ownFocus ? null : heading} tabIndex={-1}>
          {title}
        </h1>
        {tools}
      </header>
      <main class="screen-main">{children}</main>
    </div>
  );
}
