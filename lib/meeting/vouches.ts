import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { toB64Url } from '../crypto/bytes.ts';
import { deviceIdOf, type Identity } from '../crypto/identity.ts';
import type { MeetingVouches, Standing } from './agreement-contract.ts';
import { asSigned, entryIdOf, type Persona } from './founding.ts';
import type { Role } from './people.ts';
import { isNewer, vouchesOf } from './schema.ts';
import { openSignedEntries } from './signed-entries.ts';
import { type Entrance, standingsOf } from './standings.ts';
import { checkVouch, partsOf, readVouchEntry, type VouchEntry, type Vouched } from './vouch-entries.ts';

/** The role that a device last gave itself, signed by it. */
export interface Claim extends Persona {
  /** Rises by one with each change; 0 for what a founding record says. */
  readonly sequence: number;
}

/** `MeetingVouches`, with what those need who let people in or weigh agreements. */
export interface Vouches extends MeetingVouches {
  /** Device id → what it last said of itself. Differs from its standing until someone has confirmed it. */
  readonly claims: ReadonlySignal<ReadonlyMap<string, Claim>>;
  /** Everyone inside, also those who stand for no side, each with who let them in. */
  readonly inside: ReadonlySignal<ReadonlyMap<string, Entrance>>;
  readonly isChecking: ReadonlySignal<boolean>;
  /** False while there are more entries than anyone needs: nothing may be concluded from those looked at. */
  readonly isSound: ReadonlySignal<boolean>;
  /**
   * Write that this device lets the holder of `signKey` in; `wish` is the device at whose wish, '' for the person here.
   * False when nothing can be written.
   */
  admit(signKey: string, as: Persona, wish?: string): Promise<boolean>;
  /** Write how this device's own person speaks from now on. Nothing is written that stands there already. */
  claim(as: Persona): Promise<boolean>;
}

export interface VouchOptions {
  readonly meetingId: string;
  /** `null` where nothing is signed: a list of meetings, an export. */
  readonly identity: Identity | null;
}

const unsignedVouch = ({ signKey }: Identity) => ({ kind: 'vouch', key: signKey, sig: '' }) as const;
const toldOf = (map: ReadonlyMap<string, unknown>): string => JSON.stringify([...map]);

/** Who speaks for whom in this document, followed as it changes. */
export function openVouches(doc: Y.Doc, { meetingId, identity }: VouchOptions): Vouches {
  const root = vouchesOf(doc);
  const standings = signal<ReadonlyMap<string, Standing>>(new Map());
  const inside = signal<ReadonlyMap<string, Entrance>>(new Map());
  const claims = signal<ReadonlyMap<string, Claim>>(new Map());
  const isChecking = signal(true);
  const isSound = signal(true);
  /** One after the other: the next number is that after the last one written. */
  let writing: Promise<unknown> = Promise.resolve();

  const entries = openSignedEntries<VouchEntry, Vouched>(
    doc,
    root,
    { read: readVouchEntry, group: () => '', check: (id, entry) => checkVouch(meetingId, id, entry) },
    () => refresh(),
  );

  function refresh(): void {
    const group = entries.group('');
    const found = standingsOf(group.valid);
    batch(() => {
      isChecking.value = group.isChecking;
      isSound.value = !group.isCrowded;
      if (toldOf(found.standings) !== toldOf(standings.peek())) standings.value = found.standings;
      if (toldOf(found.inside) !== toldOf(inside.peek())) inside.value = found.inside;
      if (toldOf(found.claims) !== toldOf(claims.peek())) claims.value = found.claims;
    });
  }

  async function write(unsigned: VouchEntry): Promise<boolean> {
    if (!identity || isNewer(doc)) return false;
    const parts = partsOf(meetingId, unsigned);
    const sig = toB64Url(await identity.sign(unsigned.kind, ...parts));
    const entry = await entryIdOf(unsigned.kind, sig, [unsigned.key, ...parts]);
    if (isNewer(doc)) return false;
    root.set(entry, { ...unsigned, sig });
    await entries.settled();
    return true;
  }
  function inTurn(step: () => Promise<boolean>): Promise<boolean> {
    const turn = writing.then(async () => {
      await entries.settled();
      return step();
    });
    writing = turn.catch(() => false);
    return turn;
  }

  refresh();

  return {
    standings,
    inside,
    claims,
    isChecking,
    isSound,
    admit: (signKey, persona, wish = '') =>
      inTurn(async () => {
        const { name, role } = asSigned(persona);
        if (!identity || signKey === identity.signKey) return false;
        const last = claims.peek().get(await deviceIdOf(signKey));
        // Someone who comes in anew as somebody else says so under the next number, and is vouched for under it.
        const sequence = !last ? 0 : last.role === role ? last.sequence : last.sequence + 1;
        return write({ ...unsignedVouch(identity), subject: signKey, sequence, wish, name, role });
      }),
    claim: (persona) =>
      inTurn(async () => {
        const { name, role } = asSigned(persona);
        if (!identity) return false;
        const last = claims.peek().get(identity.deviceId);
        if (last?.name === name && last.role === role) return true;
        const sequence = (last?.sequence ?? 0) + 1;
        return write({ kind: 'claim', key: identity.signKey, sequence, name, role, sig: '' });
      }),
    confirmRole: (deviceId: string, role: Role) =>
      inTurn(async () => {
        const claim = claims.peek().get(deviceId);
        const isMine = deviceId === identity?.deviceId;
        if (!identity || isMine || claim?.role !== role || !standings.peek().has(identity.deviceId))
          return false;
        const subject = signKeyOf(deviceId);
        if (subject === null) return false;
        const { sequence, name } = claim;
        return write({ ...unsignedVouch(identity), subject, sequence, wish: '', name, role });
      }),
    settled: () => entries.settled(),
    destroy: () => entries.destroy(),
  };

  function signKeyOf(deviceId: string): string | null {
    for (const { by, entry } of entries.group('').valid) if (by === deviceId) return entry.key;
    return null;
  }
}
