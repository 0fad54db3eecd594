import './plan.css';
import type { JSX } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { LOST_SECTION, type SectionView } from '../../lib/meeting/notes.ts';
import { MAX_TITLE_LENGTH } from '../../lib/meeting/schema.ts';
import { openSections } from '../../lib/meeting/sections.ts';
import { isSectionKey } from '../../lib/meeting/sections-known.ts';
import type { ViewProps } from '../guide/arc.ts';
import { sectionName } from '../notes/labels.ts';
import { AddWords } from '../together/add-words.tsx';
import { draftOf } from '../together/drafts.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { WholeField } from '../ui/whole-field.tsx';

/** The sections of this meeting: other names, another order, more of them, fewer. Notes are moved, never removed. */
export function SectionsEditor({ arc }: ViewProps): JSX.Element {
  const { notes, ui } = arc;
  const sections = useMemo(() => openSections(arc.session.doc, notes), [arc]);
  const [leaving, setLeaving] = useState<SectionView | null>(null);
  const draft = draftOf(ui.records, 'section');
  const addId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const list = notes.sections.value.filter(({ id }) => id !== LOST_SECTION);
  const countOf = (id: string): number => notes.itemIds(id).value.length;
  const remove = (section: SectionView, to?: string): void => {
    const moved = sections.remove(section.id, to);
    if (moved === null) return;
    heading.current?.focus();
    ui.toast.value = {
      text: t('plan.sectionGone', { section: sectionName(section) }),
      action: { label: t('guide.bringBack'), run: () => sections.restore(section.id, moved) },
    };
  };
  const move = (section: SectionView, where: 'moveUp' | 'moveDown'): void => {
    if (!sections[where](section.id)) {
      say(t('records.cannotMove'));
      return;
    }
    const place = notes.sections.peek().findIndex(({ id }) => id === section.id) + 1;
    say(t('plan.sectionMoved', { section: sectionName(section), place }));
    // A row that changes its place lets go of the keyboard.
    requestAnimationFrame(() =>
      rows.current
        ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(section.id)}"] .icon-button`)
        ?.focus(),
    );
  };
  return (
    <section class="stack-s" aria-labelledby={`${addId}-list`}>
      <h3 id={`${addId}-list`} ref={heading} tabIndex={-1}>
        {t('plan.sectionsHere')}
      </h3>
      <ul class="line-list section-rows" ref={rows}>
        {list.map((section) => {
          const name = sectionName(section);
          return (
            <li key={section.id} class="line-row" data-line={section.id}>
              <div>
                <WholeField
                  label={t('plan.sectionName')}
                  labelUnseen
                  value={name}
                  maxLength={MAX_TITLE_LENGTH}
                  onLeaving
                  onKeep={(words) => words.trim() !== name && sections.rename(section.id, words)}
                />
                {!isSectionKey(section.titleKey) && (
                  <WholeField
                    label={t('plan.sectionAbout', { section: name })}
                    value={section.about ?? ''}
                    maxLength={MAX_TITLE_LENGTH}
                    onKeep={(words) => sections.setAbout(section.id, words)}
                  />
                )}
                {countOf(section.id) > 0 && (
                  <span class="soft small plan-count">
                    {t('plan.notesIn', { count: countOf(section.id) })}
                  </span>
                )}
              </div>
              <Menu
                label={t('guide.lineMenu', { text: name })}
                items={[
                  { icon: 'up', label: t('guide.up'), onChoose: () => move(section, 'moveUp') },
                  { icon: 'down', label: t('guide.down'), onChoose: () => move(section, 'moveDown') },
                  {
                    icon: 'bin',
                    label: t('guide.remove'),
                    onChoose: () =>
                      countOf(section.id) > 0 || list.length === 1 ? setLeaving(section) : remove(section),
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
      <AddWords
        id={addId}
        label={t('plan.addSection')}
        draft={draft}
        onAdd={(title) => sections.add(title) !== null}
      />
      {leaving && (
        <MoveNotes
          section={leaving}
          count={countOf(leaving.id)}
          others={list.filter(({ id }) => id !== leaving.id)}
          onClose={() => setLeaving(null)}
          onMove={(to) => {
            setLeaving(null);
            remove(leaving, to);
          }}
        />
      )}
    </section>
  );
}

interface MoveNotesProps {
  readonly section: SectionView;
  readonly count: number;
  readonly others: readonly SectionView[];
  readonly onClose: () => void;
  readonly onMove: (to: string) => void;
}

/** A section that holds notes goes only when they have another place. */
function MoveNotes({ section, count, others, onClose, onMove }: MoveNotesProps): JSX.Element {
  const id = useId();
  const [to, setTo] = useState(others[0]?.id ?? '');
  return (
    <Dialog title={t('plan.removeTitle', { section: sectionName(section) })} onClose={onClose}>
      <p>{others.length > 0 ? t('plan.removeText', { count }) : t('plan.removeLast')}</p>
      {others.length > 0 && (
        <div class="field">
          <label for={id}>{t('plan.moveTo')}</label>
          <select
            id={id}
            class="field-input"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          >
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {sectionName(other)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="row">
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        {others.length > 0 && (
          <Button kind="primary" onPress={() => onMove(to)}>
            {t('plan.moveAndRemove')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
