import './part.css';
import type { JSX } from 'preact';
import type { RoleCard as Card } from '../../lib/guidance/roles-contract.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { Bilingual } from '../../lib/i18n/two.ts';
import { Button } from '../ui/button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import { roleLabel } from '../ui/role-label.ts';

export interface RoleCardProps {
  readonly card: Card;
  /** Puts a question into the notes; `null` where nothing can be written. */
  readonly onAsk: ((question: string) => void) | null;
}

/** What somebody in this role brings, may ask and may count on. */
export function RoleCard({ card, onAsk }: RoleCardProps): JSX.Element {
  const said = (text: Bilingual): string => text[language.value];
  const { role, brings, asks, rights, listening } = card;
  // Staff have duties more than rights here.
  const law = t(role === 'school' ? 'part.duties' : 'part.rights');
  const parts: readonly (readonly [title: string, texts: readonly Bilingual[]])[] = [
    [t('part.brings'), brings],
    [t('part.asks'), asks],
    ...(listening
      ? ([
          [t('part.carrying'), listening.carrying],
          [t('part.listening'), listening.helps],
        ] as const)
      : []),
    [law, rights.map(({ text }) => text)],
  ];
  const aloud = parts.map(([title, texts]) => [`${title}.`, ...texts.map(said)].join(' ')).join('\n');
  return (
    <article class="card part-card stack" data-role={role} aria-label={roleLabel(role)}>
      <div class="row">
        <ReadAloud text={aloud} language={language.value} kind="quiet" />
      </div>
      <List title={t('part.brings')} texts={brings.map(said)} />
      <section class="stack-s" aria-label={t('part.asks')}>
        <h3>{t('part.asks')}</h3>
        <ul class="part-asks">
          {asks.map(said).map((question) => (
            <li key={question} class="part-ask">
              <span>{question}</span>
              {onAsk && (
                <Button kind="plain" label={t('part.askNamed', { question })} onPress={() => onAsk(question)}>
                  {t('part.ask')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      {listening && (
        <>
          <List title={t('part.carrying')} texts={listening.carrying.map(said)} />
          <List title={t('part.listening')} texts={listening.helps.map(said)} />
        </>
      )}
      <section class="stack-s" aria-label={law}>
        <h3>{law}</h3>
        <ul class="part-list">
          {rights.map(({ text, source }) => (
            <li key={source}>
              {said(text)} <span class="part-source">{source}</span>
            </li>
          ))}
        </ul>
        <p class="soft small">{t('part.law')}</p>
      </section>
    </article>
  );
}

function List({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): JSX.Element {
  return (
    <section class="stack-s" aria-label={title}>
      <h3>{title}</h3>
      <ul class="part-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
