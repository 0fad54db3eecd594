import './keeping.css';
import './resources.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../lib/glossary/contract.ts';
import { PackError } from '../../lib/glossary/packs.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import { packRow, readPackFile } from '../glossary/packs-file.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { problemText } from '../ui/problem-text.ts';
import { useLate } from '../ui/use-late.ts';
import { PlaceCard } from './place-card.tsx';

/** Also of the part around it. */
export interface ResourcesPartProps {
  /** Files with places near by may be added. */
  readonly canAdd: boolean;
  /** Of the headings in it. */
  readonly level: 2 | 3;
}

type Places = Pick<WordShelf, 'own' | 'packs' | 'putPack' | 'close'>;

/** Places near by, out of packs that people were given; and the way to add one. */
export function LocalPlaces({ canAdd, level }: ResourcesPartProps): JSX.Element | null {
  const Heading = `h${level}` as const;
  const [isFailed, setFailed] = useState(false);
  const places: Places | null = useLate(async () => {
    try {
      return await (await import('../../lib/storage/places.ts')).openPlaces();
    } catch (error) {
      setFailed(true);
      throw error;
    }
  });
  useEffect(() => () => places?.close(), [places]);
  if (isFailed) return <p class="soft">{t('resources.localFailed')}</p>;
  const packs = (places?.packs.value ?? []).filter((pack) => (pack.places ?? []).length > 0);
  if (!canAdd && packs.length === 0) return null;
  return (
    <section class="stack-s" aria-label={t('resources.local')}>
      <Heading>{t('resources.local')}</Heading>
      {packs.map((pack) => (
        <div key={pack.id} class="stack-s">
          <p class="soft small" dir="auto">
            {t('resources.localFrom', { pack: pack.name, from: pack.from })}
          </p>
          <ul class="res-list">
            {(pack.places ?? []).map(({ id, name, about, spanishAbout, phone, web }) => (
              <PlaceCard
                key={id}
                level={level}
                name={name}
                about={(language.value === 'es' && spanishAbout) || about}
                phone={phone}
                web={web}
              />
            ))}
          </ul>
        </div>
      ))}
      {packs.length === 0 && <p class="soft">{t('resources.localHelp')}</p>}
      {canAdd && places && <Add places={places} />}
    </section>
  );
}

function Add({ places }: { readonly places: Places }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [pack, setPack] = useState<Pack | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    setProblem(null);
    try {
      setPack(await readPackFile(file));
    } catch (error) {
      setProblem(error instanceof PackError ? problemText(error) : t('packUnreadable'));
    }
  };
  const add = async (chosen: Pack): Promise<void> => {
    setPack(null);
    const row = packRow(chosen, places.own.peek(), places.packs.peek(), {
      id: crypto.randomUUID(),
      now: Date.now(),
    });
    try {
      if (row) await places.putPack(row);
      say(t('resources.added', { name: chosen.name }));
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  return (
    <>
      <div>
        <Button onPress={() => input.current?.click()}>{t('resources.add')}</Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('resources.addHint')}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again, after it was put right.
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      {problem && <p role="alert">{problem}</p>}
      {pack && <Preview pack={pack} onAdd={() => void add(pack)} onClose={() => setPack(null)} />}
    </>
  );
}

interface PreviewProps {
  readonly pack: Pack;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** What the file would bring, before anything has changed. */
function Preview({ pack, onAdd, onClose }: PreviewProps): JSX.Element {
  const places = pack.places ?? [];
  return (
    <Dialog title={t('packPreviewTitle', { name: pack.name })} onClose={onClose}>
      <p class="soft" dir="auto">
        {t('packBy', { from: pack.from })}
      </p>
      <ul class="keeping-can">
        {places.map(({ id, name }) => (
          <li key={id} dir="auto">
            {name}
          </li>
        ))}
        {pack.entries.length > 0 && <li>{t('packWords', { count: pack.entries.length })}</li>}
      </ul>
      <p class="soft small">{t('packTrust')}</p>
      <div class="row">
        <Button kind="primary" onPress={onAdd}>
          {t('packAdd')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
