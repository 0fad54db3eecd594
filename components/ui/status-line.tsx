import './status-line.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import type { LinkState, SaveState } from '../../lib/sync/contract.ts';
import { say } from './announcer.tsx';

export interface Standing {
  readonly save: SaveState;
  readonly link: LinkState;
  /** A signaling server answers, so newcomers can get in. */
  readonly reachable: boolean;
  /** This device takes no part any more: nothing to say about the others. */
  readonly removed: boolean;
  /** A plan that nobody else is meant to see: nothing to say about others either. */
  readonly alone?: boolean;
}

export interface StatusPart {
  readonly key: MessageKey;
  readonly tone: 'good' | 'open' | 'calm' | 'bad';
}

const LINK: Readonly<Record<Exclude<LinkState, 'offline'>, StatusPart>> = {
  same: { key: 'status.same', tone: 'good' },
  waiting: { key: 'status.waiting', tone: 'open' },
  syncing: { key: 'status.syncing', tone: 'open' },
};

/** What the status line says: first whether the words are safe here, then how the others stand. */
export function statusParts({ save, link, reachable, removed, alone = false }: Standing): StatusPart[] {
  // Nobody is really there, and nothing is meant to be kept: the coach says so, all the time.
  if (save.kind === 'practice') return [];
  const saved = save.kind === 'saved';
  const parts: StatusPart[] = [
    save.kind === 'failed'
      ? { key: 'status.notSaved', tone: 'bad' }
      : saved
        ? { key: 'status.saved', tone: 'good' }
        : { key: 'status.saving', tone: 'calm' },
  ];
  if (removed || alone) return parts;
  if (link === 'offline') parts.push({ key: saved ? 'status.offlineSaved' : 'status.offline', tone: 'open' });
  else {
    parts.push(LINK[link]);
    if (!reachable) parts.push({ key: 'status.noDoor', tone: 'open' });
  }
  return parts;
}

/** A state that lasts this long is said aloud, in milliseconds; saving comes and goes with every word. */
const SETTLED = 2_500;

/** The line under the title. It can be read at any time; by itself it speaks only of lasting changes of the link. */
export function StatusLine(standing: Standing): JSX.Element | null {
  const parts = statusParts(standing);
  const linkKey = standing.removed || standing.alone ? null : (parts[1]?.key ?? null);
  const told = useRef(linkKey);
  useEffect(() => {
    if (!linkKey || linkKey === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = linkKey;
      if (linkKey !== 'status.syncing') say(t(linkKey));
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [linkKey]);
  if (parts.length === 0) return null;
  return (
    <p class="status-line" role="status" aria-live="off">
      {parts.map(({ key, tone }) => (
        <span key={key} class={`is-${tone}`}>
          {t(key)}
        </span>
      ))}
    </p>
  );
}
