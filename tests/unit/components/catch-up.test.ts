import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type CatchUp, followVisit } from '../../../components/after/catch-up.ts';
import { openDetails } from '../../../lib/meeting/details.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { openPlan } from '../../../lib/meeting/plan.ts';
import { openWords } from '../../../lib/meeting/words.ts';
import type { Visit } from '../../../lib/storage/visits.ts';
import type { LinkState } from '../../../lib/sync/contract.ts';
import { meetingOf, type Seat, takeSeat, tell } from '../meeting/trust.ts';

/** Someone's panel: what it keeps stays when it is closed and opened again. */
class Panel {
  readonly seat: Seat;
  readonly linkState = signal<LinkState>('waiting');
  kept: Visit | null = null;
  catchUp: CatchUp | null = null;

  constructor(seat: Seat) {
    this.seat = seat;
  }
  async open(): Promise<this> {
    const { doc, records, agreements, identity } = this.seat;
    const { deviceId } = identity;
    const now = {
      ...{ records, agreements, notes: openNotes(doc, deviceId), lines: openLines(doc, deviceId) },
      ...{ plan: openPlan(doc), details: openDetails(doc), words: openWords(doc, deviceId) },
    };
    const keep = async (visit: Visit): Promise<void> => {
      this.kept = visit;
    };
    const visits = { last: this.kept, keep };
    this.catchUp = followVisit({ doc, deviceId, now, linkState: this.linkState, visits });
    await this.settled();
    return this;
  }
  /** The notes of the others arrive, and it shows that they are the same. */
  async meet(other: Panel): Promise<void> {
    tell(other.seat, this.seat);
    this.linkState.value = 'syncing';
    this.linkState.value = 'same';
    await this.settled();
  }
  /** Words of the first section, as someone writes them now. */
  write(text: string): string {
    const notes = openNotes(this.seat.doc, this.seat.identity.deviceId);
    const id = notes.addItem(notes.sections.value[0]?.id ?? '', { text }) ?? '';
    notes.destroy();
    return id;
  }
  async pause(): Promise<void> {
    await vi.advanceTimersByTimeAsync(2_000);
    await this.settled();
  }
  /** Signatures are looked at outside of the clock. */
  async settled(): Promise<void> {
    await this.seat.settled();
    for (let i = 0; i < 20; i++) await new Promise<void>((resolve) => setImmediate(resolve));
  }
  close(): void {
    this.catchUp?.destroy();
    this.linkState.value = 'waiting';
  }
  get missed(): string[] {
    return this.catchUp?.missed.value.map(({ thing, hows }) => `${thing} ${hows.join(' ')}`) ?? [];
  }
  get told(): string[] {
    return this.catchUp?.told.value.changes.map(({ thing, hows }) => `${thing} ${hows.join(' ')}`) ?? [];
  }
}
async function two(): Promise<[Panel, Panel]> {
  const { seats } = await meetingOf('family', 'school');
  const [family, school] = seats;
  if (!family || !school) throw new Error('two people were asked for');
  return [new Panel(family), new Panel(school)];
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

describe('what somebody missed', () => {
  test('is nothing for whoever begins, writes, or looks on', async () => {
    const [family, school] = await two();
    await family.open();
    family.write('Reads well');
    await family.pause();
    expect(family.missed).toEqual([]);
    await school.open();
    await school.meet(family);
    await family.meet(school);
    school.catchUp?.tell();
    school.write('Asks questions');
    tell(school.seat, family.seat);
    await family.pause();
    expect([family.missed, school.missed]).toEqual([[], []]);
    expect(family.catchUp?.isFirst.value).toBe(false);
  });

  test('is everything so far for whoever comes for the first time, until they were told', async () => {
    const [family] = await two();
    await family.open();
    family.write('Reads well');
    family.write('');
    const newcomer = new Panel(takeSeat('Sam', 'other', family.seat.identity, new Y.Doc()));
    // Another device: nothing here yet.
    const stranger = new Panel({ ...newcomer.seat, identity: { ...family.seat.identity, deviceId: 'sam' } });
    await stranger.open();
    expect(stranger.missed).toEqual([]);
    await stranger.meet(family);
    expect(stranger.missed).toEqual(['note new']);
    expect(stranger.catchUp?.isFirst.value).toBe(true);
    stranger.close();
    await stranger.open();
    expect(stranger.missed).toEqual(['note new']);
    stranger.catchUp?.tell();
    expect(stranger.catchUp?.told.value).toMatchObject({ isFirst: true, changes: [{ hows: ['new'] }] });
    expect(stranger.missed).toEqual([]);
    stranger.close();
    await stranger.open();
    expect(stranger.missed).toEqual([]);
    expect(stranger.catchUp?.isFirst.value).toBe(false);
  });

  test('is what others did after somebody left, and not what they saw or did themselves', async () => {
    const [family, school] = await two();
    await Promise.all([family.open(), school.open()]);
    await school.meet(family);
    const seen = family.write('Seen');
    tell(family.seat, school.seat);
    await school.pause();
    school.close();
    family.write('Missed');
    const notes = openNotes(family.seat.doc, family.seat.identity.deviceId);
    notes.editText(seen, 'Seen, and changed', 5);
    await school.open();
    school.write('Written alone');
    await school.pause();
    await school.meet(family);
    expect(school.missed).toEqual(['note changed', 'note new']);
    // What comes while they look on is seen; what they missed stays to be told.
    family.write('Live');
    tell(family.seat, school.seat);
    await school.pause();
    expect(school.missed).toEqual(['note changed', 'note new']);
    school.catchUp?.tell();
    expect([school.missed, school.told]).toEqual([[], ['note changed', 'note new']]);
    school.catchUp?.tell();
    expect(school.told).toEqual(['note changed', 'note new']);
    // Missed while the list is read: it grows. Missed later: it begins anew.
    for (const [goesOn, told] of [
      [true, ['note changed', 'note new', 'note new']],
      [false, ['note new']],
    ] as const) {
      school.linkState.value = 'offline';
      await vi.advanceTimersByTimeAsync(60_000);
      family.write('While apart');
      await school.meet(family);
      school.catchUp?.tell(goesOn);
      expect(school.told).toEqual(told);
    }
  });

  test('comes with a long absence of the link, not with a short one', async () => {
    const [family, school] = await two();
    await Promise.all([family.open(), school.open()]);
    await school.meet(family);
    for (const [gone, missed] of [
      [5_000, []],
      [60_000, ['note new']],
    ] as const) {
      school.linkState.value = 'offline';
      await vi.advanceTimersByTimeAsync(gone);
      family.write('While apart');
      await school.meet(family);
      await school.pause();
      expect(school.missed).toEqual(missed);
    }
    school.catchUp?.putAway();
    expect([school.missed, school.told]).toEqual([[], []]);
  });
});
