import { effect, untracked } from '@preact/signals';
import { t } from '../../lib/i18n/index.ts';
import { isAgreeable, nameOfRecord, type RecordsUi } from './records-ui.ts';

/** How an agreement stood when we last looked. */
interface Seen {
  readonly state: string;
  /** Statements of others that are about the words as they are. */
  readonly said: ReadonlySet<string>;
  /** This person agrees to the words as they are. */
  readonly mine: boolean;
}

export interface RecordNews {
  readonly text: string;
  /** Record it is about. */
  readonly id: string;
}

/** More news at once come from catching up, not from people: they are seen in the cards, and not told. */
const MOST_AT_ONCE = 3;

/**
 * Tells when somebody agrees or says "Not yet", when both sides agree, and when words that this person agreed to were
 * changed by someone else. What stood there already is no news. Returns a function that ends it.
 */
export function followNews(ui: RecordsUi, tell: (news: readonly RecordNews[]) => void): () => void {
  let seen: ReadonlyMap<string, Seen> | null = null;
  let isReady = false;
  let stopped = false;
  const look = (): void => {
    const now = new Map<string, Seen>();
    const news: RecordNews[] = [];
    for (const record of ui.records.all.value) {
      const { id } = record;
      if (!isAgreeable(record.kind)) continue;
      const { state, statements, checking } = ui.agreements.of(id).value;
      const before = seen?.get(id);
      if (checking) {
        // Not all has been looked at: what we know of it stays as it was.
        if (before) now.set(id, before);
        continue;
      }
      const current = statements.filter(({ isCurrent }) => isCurrent);
      const others = current.filter(({ deviceId }) => deviceId !== ui.records.deviceId);
      const mine = current.some(
        ({ deviceId, verdict }) => deviceId === ui.records.deviceId && verdict === 'agree',
      );
      now.set(id, { state, mine, said: new Set(others.map((one) => one.id)) });
      // A record that has just come, from whoever let us in perhaps, brings its past with it.
      if (!isReady || !before) continue;
      const what = nameOfRecord(record);
      const fresh = others.filter((one) => !before.said.has(one.id));
      if (fresh.length > 0 && state === 'agreed' && before.state !== 'agreed')
        news.push({ id, text: t('agreement.newsBoth', { what }) });
      else
        for (const { name, verdict } of fresh) {
          const text = t(verdict === 'agree' ? 'agreement.newsAgree' : 'agreement.newsNotYet', {
            name,
            what,
          });
          news.push({ id, text });
        }
      const isMyDoing = untracked(() => ui.held.value?.id === id);
      if (before.mine && !mine && !isMyDoing && state !== 'not-yet')
        news.push({ id, text: t('agreement.newsChanged', { what }) });
    }
    seen = now;
    if (news.length > 0 && news.length <= MOST_AT_ONCE) untracked(() => tell(news));
  };
  const stop = effect(look);
  ui.agreements.settled().then(
    () => {
      isReady = !stopped;
    },
    (error: unknown) => console.warn('At the Table: agreements could not be checked', error),
  );
  return () => {
    stopped = true;
    stop();
  };
}
