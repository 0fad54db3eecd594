import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Pack } from '../../lib/glossary/contract.ts';
import { previewPack } from '../../lib/glossary/packs.ts';
import { t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import type { PageTools } from './glossary-view-pages.ts';
import { PageHead, Problem } from './glossary-view-parts.tsx';
import { existingEntries, packRow } from './packs-file.ts';
import type { WordDesk } from './word-desk.ts';

/** Entries shown before a person says yes. */
const SHOWN = 5;

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
  readonly pack: Pack;
}

/** What a pack would bring. Nothing has changed yet; everything from the file is shown as plain text. */
export function PackPreviewPage({ desk, tools, pack }: Props): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const own = desk.shelf.own.value;
  const packs = desk.shelf.packs.value;
  const preview = useMemo(() => previewPack(pack, existingEntries(own, packs)), [pack, own, packs]);
  const { name, from } = pack;
  const { fresh, same, differing } = preview;
  const places = pack.places ?? [];
  const bringsNothing = packRow(pack, own, packs, { id: '', now: 0 }) === null;
  const leave = (): void => tools.back((page) => page.kind === 'preview');
  const add = async (): Promise<void> => {
    const row = packRow(pack, own, packs, { id: crypto.randomUUID(), now: Date.now() });
    try {
      if (row) await desk.shelf.putPack(row);
    } catch (error) {
      setProblem(problemText(error));
      return;
    }
    say(t('packIsAdded', { name }));
    leave();
  };
  const first = [...fresh, ...differing.map(({ incoming }) => incoming)];
  const shown = (first.length > 0 ? first : same).slice(0, SHOWN);
  return (
    <div class="stack">
      <PageHead title={t('packPreviewTitle', { name })} onBack={leave} />
      <p class="soft" dir="auto">
        {t('packBy', { from })}
      </p>
      <ul class="gv-counts">
        {fresh.length > 0 && <li>{t('packFresh', { count: fresh.length })}</li>}
        {same.length > 0 && <li>{t('packSame', { count: same.length })}</li>}
        {differing.length > 0 && <li>{t('packDiffering', { count: differing.length })}</li>}
        {places.length > 0 && <li>{t('packPlaces', { count: places.length })}</li>}
      </ul>
      {bringsNothing && <p>{t('packAllSame')}</p>}
      {shown.length + places.length > 0 && (
        <section class="card stack-s" aria-label={t('packFirst')}>
          <h3 class="soft small">{t('packFirst')}</h3>
          <dl class="gv-words">
            {shown.map(({ id, term, meaning }) => (
              <div key={id}>
                <dt dir="auto">{term}</dt>
                <dd dir="auto">{meaning}</dd>
              </div>
            ))}
            {places.slice(0, SHOWN).map(({ id, name, about, phone, web }) => (
              <div key={`place ${id}`}>
                <dt dir="auto">{name}</dt>
                <dd dir="auto">{[about, phone, web].filter(Boolean).join(' · ')}</dd>
              </div>
            ))}
          </dl>
          {pack.entries.length > shown.length && (
            <p class="soft small">{t('packMore', { count: pack.entries.length - shown.length })}</p>
          )}
        </section>
      )}
      {differing.length > 0 && (
        <details class="gv-more">
          <summary>{t('packDiffers')}</summary>
          <dl class="gv-words">
            {differing.slice(0, SHOWN).map(({ existing, incoming }) => (
              <div key={incoming.id}>
                <dt dir="auto">{incoming.term}</dt>
                <dd dir="auto">{t('packYouHave', { meaning: existing.meaning })}</dd>
                <dd dir="auto">{t('packSays', { meaning: incoming.meaning })}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {!bringsNothing && <p class="soft small">{t('packTrust')}</p>}
      <Problem text={problem} />
      <div class="row">
        {!bringsNothing && (
          <Button kind="primary" onPress={() => void add()}>
            {t('packAdd')}
          </Button>
        )}
        <Button onPress={leave}>{bringsNothing ? t('ui.close') : t('ui.cancel')}</Button>
      </div>
    </div>
  );
}
