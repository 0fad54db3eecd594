import { t } from '../../lib/i18n/index.ts';
import type { MenuItems } from './note-menu-words.tsx';

/** What a note is made into most often stands in the menu itself; the rest one step further. */
const MORE = ['decision', 'goal', 'issue', 'need'] as const;

/** "Make this an action", and the way to what else a note can lead to. Nothing can be made of no words. */
export const makeItem: MenuItems = (ui, help, view, anchor, item) => {
  if (view.text.toString().trim() === '') return [];
  const more = (): void => {
    ui.menu.value = { id: view.id, kind: 'make', anchor };
  };
  return [
    item('action', t('records.make.action'), () => help.make('action', view.id), false),
    item('make', t('records.make.more'), more, false),
  ];
};

/** What else a note can be made into. */
export const makeItems: MenuItems = (ui, help, view, _anchor, item) => [
  ...MORE.map((kind) => item(kind, t(`records.make.${kind}`), () => help.make(kind, view.id), false)),
  ...(ui.onPark ? [item('park', t('floor.parkNote'), () => ui.onPark?.(view.id))] : []),
  ...(ui.onCelebrate ? [item('celebrate', t('cards.celebrate'), () => ui.onCelebrate?.(view.id))] : []),
];
