import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { say } from '../ui/announcer.tsx';
import { floorUi } from './floor-ui.ts';

export interface Break {
  readonly isOn: boolean;
  /** The calm screen covers what there was; false while somebody looks at the notes meanwhile. */
  readonly isCovering: boolean;
}

/**
 * Whether people rest, and what that means for the screen. Whoever cannot end a pause is not stopped by it. The keyboard
 * comes back to where it was.
 */
export function useBreak(arc: MeetingArc): Break {
  const { floor, canWrite } = arc;
  const ui = floorUi(arc);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    let wasOn = false;
    // By the time that the screen is drawn, what had the focus is hidden: remembered as soon as the pause is known.
    return effect(() => {
      const isOn = floor.pause.value !== null;
      if (isOn && !wasOn) {
        before.current = document.activeElement;
        ui.isLooking.value = false;
        if (!document.hasFocus()) say(t('floor.pauseTitle'));
      }
      if (wasOn && !isOn) say(t('floor.pauseOver'));
      wasOn = isOn;
    });
  }, [arc]);
  const isOn = canWrite.value && floor.pause.value !== null;
  const isCovering = isOn && !ui.isLooking.value;
  useEffect(() => (isCovering ? () => returnFocus(before.current) : undefined), [isCovering]);
  useEffect(() => (isOn ? () => returnFocus(before.current) : undefined), [isOn]);
  return { isOn, isCovering };
}

/** To where the keyboard was, or else to what is shown; only if it is nowhere, and never away from the call. */
function returnFocus(to: Element | null): void {
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  if (!document.hasFocus() || !isNowhere) return;
  const places = [to, document.querySelector('.guide h2'), document.querySelector('[role="tab"]')];
  for (const place of places) {
    if (!(place instanceof HTMLElement) || place === document.body) continue;
    place.focus({ preventScroll: true });
    if (document.activeElement === place) return;
  }
}
