import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_CHILD_LENGTH } from '../../lib/meeting/details.ts';
import { findPersonal } from '../../lib/meeting/personal-data.ts';
import { focusNext } from '../floor/focus-next.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { initials } from '../ui/face.tsx';
import { Icon } from '../ui/icon.tsx';
import { WholeField } from '../ui/whole-field.tsx';

interface Props {
  readonly arc: MeetingArc;
  /** The student looks at their own page. */
  readonly isOwn: boolean;
}

/** Who this is all about: the nickname, large, and a word to whoever opens the page. */
export function ChildName({ arc, isOwn }: Props): JSX.Element {
  const { details } = arc.ui;
  const child = details.child.value;
  const canWrite = arc.canWrite.value;
  const [isOpen, setOpen] = useState(false);
  const hero = useRef<HTMLDivElement>(null);
  const isAsked = canWrite && (isOpen || child === '');
  const close = (): void => {
    setOpen(false);
    // The pencil, or the field where no name was given.
    focusNext(() => hero.current?.querySelector('.icon-button, input'));
  };
  return (
    <div class="child-hero" ref={hero}>
      <div class="child-line">
        <span class="child-face" aria-hidden="true">
          {child === '' ? <Icon name="star" /> : initials(child)}
        </span>
        <div class="grow">
          {child !== '' && (
            <p class="child-name">
              <bdi>{child}</bdi>
            </p>
          )}
          <p class="child-word">
            {isOwn
              ? t('cards.yours')
              : child === ''
                ? t('cards.first')
                : t('cards.firstNamed', { name: child })}
          </p>
        </div>
        {canWrite && child !== '' && !isOpen && (
          <IconButton icon="pencil" label={t('cards.rename')} onPress={() => setOpen(true)} />
        )}
      </div>
      {isAsked && (
        <form
          class="child-rename stack-s"
          onSubmit={(event) => {
            event.preventDefault();
            // Leaving the field keeps what stands in it.
            event.currentTarget.querySelector('input')?.blur();
            close();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isOpen) close();
          }}
        >
          <WholeField
            label={t(isOwn ? 'cards.nameOwn' : 'cards.name')}
            hint={t('cards.nameHint')}
            value={child}
            maxLength={MAX_CHILD_LENGTH}
            focus={isOpen}
            onLeaving
            onKeep={(words) => details.setChild(words)}
            below={(words) => (
              <p class="child-hint small" role="status">
                {findPersonal(words, { isName: true }).length > 0 && t('cards.nameLong')}
              </p>
            )}
          />
          <div>
            <Button type="submit">{t('cards.nameDone')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
