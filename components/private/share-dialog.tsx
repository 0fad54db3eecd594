import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { ITEM_KINDS, type ItemKind } from '../../lib/meeting/schema.ts';
import type { PrivateLine } from '../../lib/storage/private-contract.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { KIND_LABELS } from '../notes/labels.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { kept } from './kept.ts';
import { firstPlace, sharePlaces, shareText, whereShared } from './share-places.ts';

export interface ShareDialogProps {
  readonly arc: MeetingArc;
  readonly line: PrivateLine;
  readonly onClose: () => void;
}

/** Exactly what will be shared, where, and as what, before anything is. One line at a time. */
export function ShareDialog({ arc, line, onClose }: ShareDialogProps): JSX.Element {
  const id = useId();
  // What is asked about is what will be shared, whatever another tab does to the line meanwhile.
  const [text] = useState(() => line.text.trim());
  const places = sharePlaces(arc, text.length);
  const [first] = useState(() => firstPlace(arc, line.place, places));
  const [chosen, setChosen] = useState(first?.place.id ?? '');
  const [kind, setKind] = useState<ItemKind>(first?.kind ?? 'note');
  const place = places.find((one) => one.id === chosen) ?? null;
  const choosePlace = (next: string): void => {
    setChosen(next);
    setKind(places.find((one) => one.id === next)?.kind ?? kind);
  };
  // A meeting that is planned alone reaches the others later.
  const isAlone = arc.phase.value === 'planned';
  const share = (): void => {
    const made = place && shareText(arc, text, place.id, kind);
    if (made) kept(arc.desk.markShared(line.id, made));
    arc.ui.toast.value = made
      ? {
          text: t(isAlone ? 'own.laterShared' : 'own.nowShared', { place: place?.name ?? '' }),
          action: { label: t('own.see'), run: () => whereShared(arc, made)?.go() },
        }
      : { text: t('own.shareFailed'), action: null };
    onClose();
  };
  return (
    <Dialog title={t('own.shareTitle')} onClose={onClose}>
      <p>{t(isAlone ? 'own.shareLater' : 'own.shareWhat')}</p>
      <blockquote class="private-quote" dir="auto">
        {text}
      </blockquote>
      {place ? (
        <>
          <div class="field">
            <label for={`${id}-where`}>{t('own.shareWhere')}</label>
            <select
              id={`${id}-where`}
              class="field-input"
              value={place.id}
              onChange={(event) => choosePlace(event.currentTarget.value)}
            >
              {places.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          {place.kind && (
            <div class="field">
              <label for={`${id}-as`}>{t('own.shareAs')}</label>
              <select
                id={`${id}-as`}
                class="field-input"
                value={kind}
                onChange={(event) => setKind(event.currentTarget.value as ItemKind)}
              >
                {ITEM_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t(KIND_LABELS[one].key)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <p class="small soft">{t('own.shareKeeps')}</p>
        </>
      ) : (
        <p>{t('own.shareNowhere')}</p>
      )}
      <div class="row">
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        {place && (
          <Button kind="primary" onPress={share}>
            {t('own.shareYes')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
