import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals-core';
import type * as Y from 'yjs';
import { toB64Url } from '../crypto/bytes.ts';
import type { Identity } from '../crypto/identity.ts';
import type { Agreement, MeetingAgreements } from './agreement-contract.ts';
import { NO_AGREEMENT, toldOf, weigh } from './agreement-state.ts';
import { formOf } from './canonical-form.ts';
import { asSigned, entryIdOf } from './founding.ts';
import { readPerson } from './people.ts';
import type { MeetingRecords } from './record-contract.ts';
import { AGREEABLE_KINDS } from './record-schema.ts';
import { agreementsOf, isNewer } from './schema.ts';
import { openSignedEntries } from './signed-entries.ts';
import {
  checkStatement,
  MAX_NOT_YET_LENGTH,
  readStatement,
  type StatementRecord,
  statementParts,
} from './statements.ts';
import { asLines } from './text.ts';
import type { Vouches } from './vouches.ts';

export interface AgreementOptions {
  readonly meetingId: string;
  /** `null` where nothing is signed: a list of meetings, an export. */
  readonly identity: Identity | null;
  readonly records: Pick<MeetingRecords, 'all' | 'record'>;
  /** Stays the caller's: destroyed by whoever opened it. */
  readonly vouches: Vouches;
}

const isAgreeable = (kind: string): boolean => (AGREEABLE_KINDS as readonly string[]).includes(kind);

/** Follow who has agreed to what in a document, and sign for the person at this device. */
export function openAgreements(doc: Y.Doc, options: AgreementOptions): MeetingAgreements {
  const { meetingId, identity, records, vouches } = options;
  const root = agreementsOf(doc);
  const shown = new Map<string, { target: Signal<Agreement>; told: string; stop(): void }>();
  /** One after the other: the next number is that after the last one written. */
  let signing: Promise<unknown> = Promise.resolve();

  const entries = openSignedEntries(
    doc,
    root,
    {
      read: readStatement,
      group: ({ about }) => about,
      check: (id, entry) => checkStatement(meetingId, id, entry),
    },
    (groups) => {
      for (const about of groups) show(about);
    },
  );

  function weighed(recordId: string): Agreement {
    return weigh({
      record: records.record(recordId).peek(),
      entries: entries.group(recordId),
      standings: vouches.standings.peek(),
      inside: vouches.inside.peek(),
      areVouchesSound: vouches.isSound.peek(),
      areVouchesChecking: vouches.isChecking.peek(),
    });
  }
  function show(recordId: string): void {
    const each = shown.get(recordId);
    if (!each) return;
    const now = weighed(recordId);
    const told = toldOf(now);
    if (told === each.told) return;
    each.told = told;
    each.target.value = now;
  }
  function follow(recordId: string): ReadonlySignal<Agreement> {
    const known = shown.get(recordId);
    if (known) return known.target;
    const each = { target: signal(NO_AGREEMENT), told: toldOf(NO_AGREEMENT), stop: () => undefined };
    shown.set(recordId, each);
    each.stop = effect(() => {
      records.record(recordId).value;
      for (const part of [vouches.standings, vouches.inside, vouches.isSound, vouches.isChecking]) part.value;
      untracked(() => show(recordId));
    }) as () => undefined;
    return each.target;
  }
  // Also those on no screen: what has been seen here is put back when someone deletes it.
  const stopFollowing = effect(() => {
    const all = records.all.value;
    untracked(() => {
      for (const { id, kind } of all) if (isAgreeable(kind)) follow(id);
    });
  });

  async function sign(
    recordId: string,
    verdict: StatementRecord['verdict'],
    reason: string,
  ): Promise<boolean> {
    const record = records.record(recordId).peek();
    // The words as they read when the button was pressed, whatever happens while we sign.
    const form = record && !record.deleted ? formOf(record) : '';
    if (form === '' || !identity || isNewer(doc)) return false;
    const at = Math.max(0, Date.now());
    const turn = signing.then(() => write(identity, { about: recordId, verdict, form, at, reason }));
    signing = turn.catch(() => false);
    return turn;
  }
  async function write(
    signer: Identity,
    said: Pick<StatementRecord, 'about' | 'verdict' | 'form' | 'at' | 'reason'>,
  ): Promise<boolean> {
    follow(said.about);
    await Promise.all([vouches.settled(), entries.settled()]);
    const { deviceId, signKey } = signer;
    const person = readPerson(doc, deviceId);
    const claim = vouches.claims.peek().get(deviceId);
    // What we signed of ourselves goes before what is written about us, which anyone inside may change.
    const role = claim?.role ?? vouches.standings.peek().get(deviceId)?.role ?? person?.role;
    if (!role || isNewer(doc)) return false;
    const own = entries.group(said.about).valid.filter((each) => each.deviceId === deviceId);
    const sequence = Math.max(0, ...own.map((each) => each.sequence)) + 1;
    const unsigned = { ...said, sequence, ...asSigned({ name: claim?.name ?? person?.name ?? '', role }) };
    const parts = statementParts(meetingId, unsigned);
    const sig = toB64Url(await signer.sign('agreement', ...parts));
    const id = await entryIdOf('agreement', sig, [signKey, ...parts]);
    if (isNewer(doc)) return false;
    root.set(id, { ...unsigned, key: signKey, sig });
    await entries.settled();
    return true;
  }

  return {
    of: follow,
    agree: (recordId) => sign(recordId, 'agree', ''),
    notYet: async (recordId, reason) => {
      const clean = asLines(reason, MAX_NOT_YET_LENGTH);
      return clean !== '' && sign(recordId, 'not-yet', clean);
    },
    settled: async () => {
      await vouches.settled();
      await entries.settled();
    },
    destroy() {
      stopFollowing();
      for (const { stop } of shown.values()) stop();
      entries.destroy();
    },
  };
}
