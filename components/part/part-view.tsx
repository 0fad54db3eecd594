import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { ROLES, type Role } from '../../lib/meeting/people.ts';
import { type MeetingArc, selfOf, type ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { useLate } from '../ui/use-late.ts';
import { RoleCard } from './role-card.tsx';

/** "Your part in this meeting": one's own card first, those of the others to look at. */
export function PartView({ arc }: ViewProps): JSX.Element {
  const own = selfOf(arc)?.role ?? 'other';
  const [chosen, setChosen] = useState<Role | null>(null);
  const role = chosen ?? own;
  const cards = useLate(() => import('../../lib/guidance/roles.ts'))?.ROLE_CARDS;
  const inOrder = [own, ...ROLES.filter((one) => one !== own)];
  return (
    <GuidePart arc={arc} title={t('guide.view.part')} help={t('part.help')}>
      <RadioGroup
        legend={t('part.whose')}
        roles
        options={inOrder.map((value) => ({
          value,
          label: value === own ? t('part.own', { role: roleLabel(value) }) : roleLabel(value),
        }))}
        value={role}
        onChoose={setChosen}
      />
      {cards ? (
        <RoleCard
          key={role}
          card={cards[role]}
          onAsk={arc.canWrite.value ? (question) => putIntoNotes(arc, question) : null}
        />
      ) : (
        <p class="soft">{t('part.loading')}</p>
      )}
    </GuidePart>
  );
}

/** A question as a note of its own, where questions stand; the message at the bottom leads there. */
function putIntoNotes({ notes, ui, goToNote }: MeetingArc, question: string): void {
  const sections = notes.sections.peek();
  const section = sections.find(({ defaultKind }) => defaultKind === 'question') ?? sections[0];
  const id = section ? notes.addItem(section.id, { kind: 'question', text: question }) : null;
  if (id === null) return;
  ui.toast.value = {
    text: t('part.asked'),
    action: {
      label: t('part.see'),
      run: () => {
        ui.toast.value = null;
        goToNote(id);
      },
    },
  };
}
