import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { PACK_LIMITS, writePack } from '../../lib/glossary/packs.ts';
import { t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { TextField } from '../ui/text-field.tsx';
import type { PageTools } from './glossary-view-pages.ts';
import { PageHead, Problem } from './glossary-view-parts.tsx';
import { download, fileNameOf } from './packs-file.ts';
import type { WordDesk } from './word-desk.ts';

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What is wrong with a line of a pack's head, or `null`. */
export function headProblem(text: string, field: 'name' | 'from'): string | null {
  if (!isWord(text)) return t(field === 'name' ? 'exportNameEmpty' : 'exportFromEmpty');
  const most = PACK_LIMITS[field];
  return text.trim().length > most ? t('ownTooLong', { most }) : null;
}

/** Makes a pack of one's own words: a file to give to others. */
export function ExportPage({ desk, tools }: { desk: WordDesk; tools: PageTools }): JSX.Element {
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const fromField = useRef<HTMLInputElement>(null);
  const own = desk.shelf.own.value;
  const nameProblem = headProblem(name, 'name');
  const fromProblem = headProblem(from, 'from');
  const save = (): void => {
    setTried(true);
    setProblem(null);
    if (nameProblem) nameField.current?.focus();
    else if (fromProblem) fromField.current?.focus();
    else {
      try {
        download(fileNameOf(name), writePack(name, from, own));
        say(t('exportDone'));
        tools.back();
      } catch (error) {
        setProblem(problemText(error));
      }
    }
  };
  return (
    <div class="stack">
      <PageHead title={t('exportTitle')} onBack={tools.back} />
      <p class="soft">
        {t('exportHelp')} {t('packWords', { count: own.length })}.
      </p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('exportName')}
          hint={t('exportNameHint')}
          value={name}
          error={tried ? nameProblem : null}
          inputRef={nameField}
          onInput={setName}
        />
        <TextField
          label={t('exportFrom')}
          hint={t('exportFromHint')}
          value={from}
          error={tried ? fromProblem : null}
          inputRef={fromField}
          onInput={setFrom}
        />
        <Problem text={problem} />
        <div class="row">
          <Button kind="primary" type="submit">
            {t('exportSave')}
          </Button>
          <Button onPress={() => tools.back()}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </div>
  );
}
