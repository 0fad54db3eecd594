import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { CATEGORIES } from '../../lib/glossary/contract.ts';
import { viewIdOf } from '../../lib/glossary/glossary.ts';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import type { Page, PageTools } from './glossary-view-pages.ts';
import { PageHead, Problem } from './glossary-view-parts.tsx';
import {
  checkDraft,
  type DraftField,
  type DraftProblem,
  EMPTY_DRAFT,
  newOwnId,
  type OwnDraft,
  untilKept,
} from './own-words-draft.ts';
import type { WordDesk } from './word-desk.ts';

type FormPage = Extract<Page, { kind: 'form' }>;

const LABELS: Readonly<Record<DraftField, MessageKey>> = {
  term: 'ownTerm',
  meaning: 'ownMeaning',
  expansion: 'ownExpansion',
  question: 'ownQuestion',
  spanishTerm: 'ownSpanishTerm',
  spanishMeaning: 'ownSpanishMeaning',
};
const LONG: ReadonlySet<DraftField> = new Set(['meaning', 'spanishMeaning']);
const MORE = ['expansion', 'question', 'spanishTerm', 'spanishMeaning'] as const;

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
  readonly page: FormPage;
}

const titleOf = ({ id, beside, draft }: FormPage): string => {
  if (beside !== null) return t('ownNoteTitle', { term: beside });
  return id === null ? t('ownAddTitle') : t('ownChangeTitle', { term: draft.peek().term });
};

/** Write a word of one's own, or change one. What was begun is kept until it is saved or cancelled. */
export function OwnWordForm({ desk, tools, page }: Props): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const [title] = useState(() => titleOf(page));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [hasMore, setHasMore] = useState(() => hasOptional(page.draft.peek()));
  const draft = page.draft.value;
  const category = useId();
  const leave = (): void => {
    tools.pages.dropDraft(page.draft);
    tools.back();
  };
  const save = async (): Promise<void> => {
    const checked = checkDraft(draft, page.id ?? newOwnId(draft.term));
    setProblems(checked.problems);
    if (!checked.entry) {
      const first = checked.problems[0]?.field;
      if (first && first !== 'term' && first !== 'meaning') setHasMore(true);
      // The field may be in a part that opens only now.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus(),
      );
      return;
    }
    const { entry } = checked;
    try {
      await desk.shelf.putOwn(entry);
    } catch (error) {
      setFailure(problemText(error));
      return;
    }
    await untilKept(desk.shelf.own, entry.id);
    say(t('ownSaved', { term: entry.term }));
    if (page.id === null && page.beside === null) {
      tools.pages.dropDraft(page.draft);
      tools.pages.replace({ kind: 'entry', id: viewIdOf(entry.id, 'own') });
    } else leave();
  };
  const field = (name: DraftField): JSX.Element => {
    const problem = problems.find((one) => one.field === name);
    return (
      <DraftText
        key={name}
        name={name}
        value={draft[name]}
        error={problem ? t(problem.key, problem.params) : null}
        onInput={(text) => {
          page.draft.value = { ...page.draft.peek(), [name]: text };
          setProblems(problems.filter((one) => one.field !== name));
        }}
      />
    );
  };
  return (
    <div class="stack">
      <PageHead title={title} onBack={tools.back} />
      {page.beside !== null && <p class="soft">{t('ownNoteHelp')}</p>}
      <form
        class="stack"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {field('term')}
        {field('meaning')}
        <details class="gv-more" open={hasMore} onToggle={(event) => setHasMore(event.currentTarget.open)}>
          <summary>{t('ownMore')}</summary>
          <div class="stack">
            {MORE.map(field)}
            <div class="field">
              <label for={category}>{t('ownCategory')}</label>
              <select
                id={category}
                class="field-input"
                value={draft.category}
                onChange={({ currentTarget }) => {
                  const chosen = CATEGORIES.find((one) => one === currentTarget.value);
                  page.draft.value = { ...page.draft.peek(), category: chosen ?? EMPTY_DRAFT.category };
                }}
              >
                {CATEGORIES.map((one) => (
                  <option key={one} value={one} selected={one === draft.category}>
                    {t(`category.${one}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
        </details>
        <Problem text={failure} />
        <div class="row">
          <Button kind="primary" type="submit">
            {t('ownSave')}
          </Button>
          <Button onPress={leave}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </div>
  );
}

const hasOptional = (draft: OwnDraft): boolean => MORE.some((field) => draft[field] !== '');

interface TextProps {
  readonly name: DraftField;
  readonly value: string;
  readonly error: string | null;
  readonly onInput: (text: string) => void;
}

/** One field of the form: a line, or several for meanings. */
function DraftText({ name, value, error, onInput }: TextProps): JSX.Element {
  const id = useId();
  const all = {
    id,
    value,
    class: 'field-input',
    dir: 'auto',
    spellcheck: true,
    'data-field': name,
    lang: name.startsWith('spanish') ? 'es' : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
  } as const;
  return (
    <div class="field">
      <label for={id}>{t(LABELS[name])}</label>
      {LONG.has(name) ? (
        <textarea {...all} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...all}
          type="text"
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      <div class="field-error" id={`${id}-error`} aria-live="assertive" hidden={!error}>
        {error}
      </div>
    </div>
  );
}
