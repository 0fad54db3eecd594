import './guide.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { AgendaChip } from '../floor/agenda-chip.tsx';
import { Icon } from '../ui/icon.tsx';
import type { MeetingArc } from './arc.ts';
import type { GuideView } from './views.ts';

/** One line below the status: what must always be a tap away. */
export function Strip({ arc }: { readonly arc: MeetingArc }): JSX.Element {
  const at = arc.view.value;
  const child = arc.ui.details.child.value;
  const chip = (view: GuideView | 'hub', content: JSX.Element, label?: string): JSX.Element => (
    <button
      type="button"
      class="chip"
      aria-pressed={at === view}
      aria-label={label}
      onClick={() => (at === view ? arc.showTab('notes') : arc.go(view))}
    >
      {content}
    </button>
  );
  return (
    <nav class="strip" aria-label={t('guide.strip')}>
      {chip('agenda', <AgendaChip arc={arc} />)}
      {chip(
        'child',
        <>
          <Icon name="star" />
          <bdi>{child === '' ? t('guide.child') : child}</bdi>
        </>,
        child === '' ? undefined : t('guide.childNamed', { name: child }),
      )}
      {chip(
        'private',
        <>
          <Icon name="lock" />
          <span class="chip-words">{t('guide.private')}</span>
        </>,
      )}
      {chip('hub', <span>{t('guide.open')}</span>)}
    </nav>
  );
}
