import './plan.css';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { language, t } from '../../lib/i18n/index.ts';
import { metaOf } from '../../lib/meeting/schema.ts';
import { type MeetingSections, openSections } from '../../lib/meeting/sections.ts';
import { chooseTopics, chosenTopics, planTopics } from '../../lib/meeting/template-topics.ts';
import type { OwnTemplate } from '../../lib/storage/templates.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { say } from '../ui/announcer.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { useLate } from '../ui/use-late.ts';
import { PartBox } from './part-box.tsx';
import { SaveOwn } from './save-own.tsx';
import { SectionsEditor } from './sections-editor.tsx';
import { choiceOf, idOfOwn, ownChoice, type TemplateChoice } from './template-choices.ts';
import { TemplatePreview } from './template-preview.tsx';

/** Templates come in files of their own: most meetings never look at them. */
const loadTemplates = async () => {
  const [{ TEMPLATES }, { ownTemplates }] = await Promise.all([
    import('../../lib/guidance/templates.ts'),
    import('../../lib/storage/templates.ts'),
  ]);
  return { TEMPLATES, ownTemplates };
};

/** Id of the template chosen last. Sections do not tell: one's own may hold just those that are there. */
function useChosen({ session }: MeetingArc, sections: MeetingSections): string {
  const [chosen, setChosen] = useState(() => sections.chosen());
  useEffect(() => {
    const meta = metaOf(session.doc);
    const look = (): void => setChosen(sections.chosen());
    look();
    meta.observe(look);
    return () => meta.unobserve(look);
  }, [session, sections]);
  return chosen;
}

/** Kinds of meetings to choose from, this meeting's own sections to change, and templates of one's own. */
export function TemplatesView({ arc }: ViewProps): JSX.Element {
  const late = useLate(loadTemplates);
  const own = useSignal<readonly OwnTemplate[]>([]);
  const problem = useSignal<unknown>(null);
  const [open, setOpen] = useState('');
  const [doomed, setDoomed] = useState<TemplateChoice | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const sections = useMemo(() => openSections(arc.session.doc, arc.notes), [arc]);
  const canWrite = arc.canWrite.value;
  // Practice changes nothing that this person keeps.
  const keeps = arc.session.saveState.value.kind !== 'practice';
  const refresh = async (): Promise<void> => {
    own.value = (await late?.ownTemplates.all()) ?? [];
  };
  /** Own templates that cannot be read keep nobody from the others. */
  const attempt = (action: Promise<void>): void => {
    action.catch((error: unknown) => {
      problem.value = error;
    });
  };
  useEffect(() => attempt(refresh()), [late]);
  const chosen = useChosen(arc, sections);
  const hasAgenda = arc.lines.of('topic').value.some(({ text }) => text.trim() !== '');
  const choices = [
    ...own.value.map(ownChoice),
    ...(late?.TEMPLATES ?? []).map((template) => choiceOf(template, language.value)),
  ];
  const remove = async (choice: TemplateChoice): Promise<void> => {
    await late?.ownTemplates.delete(idOfOwn(choice));
    await refresh();
    say(t('plan.deletedOwn', { name: choice.name }));
    heading.current?.focus();
  };
  return (
    <GuidePart arc={arc} title={t('guide.view.templates')} help={t('plan.templatesHelp')}>
      {problem.value !== null && (
        <Notice
          tone="open"
          alert
          onClose={() => {
            problem.value = null;
          }}
        >
          <p>{problemText(problem.value)}</p>
        </Notice>
      )}
      <section class="stack-s" aria-labelledby="plan-kinds">
        <h3 id="plan-kinds" ref={heading} tabIndex={-1}>
          {t('plan.kinds')}
        </h3>
        {late ? (
          <div class="parts template-kinds">
            {choices.map((choice) => (
              <PartBox
                key={choice.id}
                title={choice.name}
                state={chosen === choice.id ? t('plan.inUse') : choice.isOwn ? t('plan.own') : choice.about}
                isOpen={open === choice.id}
                lead={0}
                onToggle={() => setOpen(open === choice.id ? '' : choice.id)}
              >
                {() => (
                  <TemplatePreview
                    choice={choice}
                    isChosen={chosen === choice.id}
                    hasAgenda={hasAgenda}
                    onChoose={canWrite ? (withAgenda) => choose(arc, choice, withAgenda) : null}
                    onDelete={choice.isOwn && keeps ? () => setDoomed(choice) : null}
                  />
                )}
              </PartBox>
            ))}
          </div>
        ) : (
          <p class="soft">{t('guide.loading')}</p>
        )}
      </section>
      {canWrite && (
        <>
          <SectionsEditor arc={arc} />
          {keeps && (
            <SaveOwn
              onSave={async (name) => {
                const template = { name, sections: sections.plan(), topics: planTopics(arc.session.doc) };
                await late?.ownTemplates.save(template);
                await refresh();
              }}
            />
          )}
        </>
      )}
      {doomed && (
        <Confirm
          danger
          title={t('plan.deleteTitle', { name: doomed.name })}
          text={[t('plan.deleteText')]}
          yes={t('plan.deleteOwn')}
          onNo={() => setDoomed(null)}
          onYes={() => {
            setDoomed(null);
            attempt(remove(doomed));
          }}
        />
      )}
    </GuidePart>
  );
}

/** Chooses a template for this meeting; the message at the bottom takes it back, with what was there before. */
function choose(
  arc: MeetingArc,
  { id, name, sections: plan, topics }: TemplateChoice,
  withAgenda: boolean,
): void {
  const { doc, deviceId } = arc.session;
  const sections = openSections(doc, arc.notes);
  const before = { id: sections.chosen(), plan: sections.plan(), topics: chosenTopics(doc) };
  if (!sections.choose(id, plan)) return;
  if (withAgenda) chooseTopics(doc, deviceId, topics);
  arc.ui.toast.value = {
    text: t('plan.chosen', { name }),
    action: {
      label: t('plan.undo'),
      run: () => {
        sections.choose(before.id, before.plan);
        if (withAgenda) chooseTopics(doc, deviceId, before.topics);
        arc.ui.toast.value = null;
      },
    },
  };
}
