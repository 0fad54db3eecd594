import { describe, expect, it } from 'vitest';
import { statusParts } from '../../../components/ui/status-line.tsx';
import { t } from '../../../lib/i18n/index.ts';
import type { LinkState, SaveState } from '../../../lib/sync/contract.ts';

const said = (
  save: SaveState['kind'],
  link: LinkState,
  more: { reachable?: boolean; removed?: boolean; alone?: boolean } = {},
) =>
  statusParts({
    save: save === 'failed' ? { kind: 'failed', reason: 'full' } : { kind: save },
    link,
    reachable: more.reachable ?? true,
    removed: more.removed ?? false,
    alone: more.alone ?? false,
  }).map(({ key }) => t(key));

describe('the status line', () => {
  it('says first whether the words are safe here, then how the others stand', () => {
    expect(said('saved', 'same')).toEqual(['Saved on this device', 'Everyone has the same notes']);
    expect(said('saved', 'waiting')).toEqual(['Saved on this device', 'Waiting for others']);
    expect(said('saving', 'same')).toEqual(['Saving…', 'Everyone has the same notes']);
  });

  it('never says "saved" of words that are not on disk', () => {
    for (const link of ['offline', 'waiting', 'syncing', 'same'] as const) {
      for (const save of ['saving', 'failed'] as const) {
        expect(said(save, link).join(' ')).not.toMatch(/saved on|saved here/i);
      }
    }
    expect(said('failed', 'same')[0]).toBe('Not saved');
    expect(said('saved', 'offline')).toContain('Offline: saved here');
  });

  it('says that nobody new gets in while the server is away and others are here', () => {
    expect(said('saved', 'same', { reachable: false })).toContain('No one new can join right now');
    expect(said('saved', 'same')).not.toContain('No one new can join right now');
  });

  it('is calm about a plan that nobody else is meant to see', () => {
    expect(said('saved', 'offline', { alone: true, reachable: false })).toEqual(['Saved on this device']);
    expect(said('failed', 'offline', { alone: true })).toEqual(['Not saved']);
  });

  it('says nothing about the others once this device was removed', () => {
    expect(said('saved', 'same', { removed: true })).toEqual(['Saved on this device']);
  });
});
