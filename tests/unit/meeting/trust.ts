import * as Y from 'yjs';
import { toB64Url } from '../../../lib/crypto/bytes.ts';
import { type Identity, newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import type { MeetingAgreements } from '../../../lib/meeting/agreement-contract.ts';
import { openAgreements } from '../../../lib/meeting/agreements.ts';
import { entryIdOf, newMeeting } from '../../../lib/meeting/founding.ts';
import { type Role, writePerson } from '../../../lib/meeting/people.ts';
import type { MeetingRecords } from '../../../lib/meeting/record-contract.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { agreementsOf, vouchesOf } from '../../../lib/meeting/schema.ts';
import { type StatementRecord, statementParts } from '../../../lib/meeting/statements.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { partsOf, type VouchEntry } from '../../../lib/meeting/vouch-entries.ts';
import { openVouches, type Vouches } from '../../../lib/meeting/vouches.ts';

export const newDevice = async (): Promise<Identity> => openIdentity(await newSigningKeys());

/** One person's panel: a document of its own, and all that is read from and written into it. */
export interface Seat {
  readonly name: string;
  readonly identity: Identity;
  readonly doc: Y.Doc;
  readonly records: MeetingRecords;
  readonly vouches: Vouches;
  readonly agreements: MeetingAgreements;
  settled(): Promise<void>;
  destroy(): void;
}

export function takeSeat(name: string, meetingId: string, identity: Identity, doc = new Y.Doc()): Seat {
  const records = openRecords(doc, identity.deviceId);
  const vouches = openVouches(doc, { meetingId, identity });
  const agreements = openAgreements(doc, { meetingId, identity, records, vouches });
  const open = [agreements, vouches, records];
  return {
    ...{ name, identity, doc, records, vouches, agreements },
    settled: () => agreements.settled(),
    destroy: () => {
      for (const each of open.splice(0)) each.destroy();
    },
  };
}

/** Everything that one has and the other has not. */
export function tell(from: Seat | Y.Doc, to: Seat | Y.Doc): void {
  const [source, target] = [from, to].map((each) => ('doc' in each ? each.doc : each)) as [Y.Doc, Y.Doc];
  Y.applyUpdate(target, Y.encodeStateAsUpdate(source, Y.encodeStateVector(target)), 'network');
}
export async function meet(...seats: readonly Seat[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const a of seats) for (const b of seats) if (a !== b) tell(a, b);
    await Promise.all(seats.map((seat) => seat.settled()));
  }
}

/** The founder, and people whom it lets in, in this order and these roles; all have met. */
export async function meetingOf(...roles: readonly Role[]): Promise<{ id: string; seats: readonly Seat[] }> {
  const [first = 'family', ...others] = roles;
  const founder = await newDevice();
  const { id, founding } = await newMeeting(founder, { name: first, role: first });
  const doc = new Y.Doc();
  writeTemplate(doc, { id, title: 'Plan', deviceId: founder.deviceId, now: 0, founding });
  const seats = [takeSeat(first, id, founder, doc)];
  const [host] = seats;
  if (!host) throw new Error('nobody founded it');
  writePerson(doc, founder.deviceId, { name: first, role: first, signKey: founder.signKey });
  for (const role of others) {
    const newcomer = await newDevice();
    await letIn(host, newcomer, role);
    seats.push(takeSeat(role, id, newcomer));
  }
  await meet(...seats);
  return { id, seats };
}

export async function letIn(host: Seat, newcomer: Identity, role: Role): Promise<void> {
  writePerson(host.doc, newcomer.deviceId, { name: role, role, signKey: newcomer.signKey });
  await host.vouches.admit(newcomer.signKey, { name: role, role });
}

/** An action with words in it. */
export function addAction(seat: Seat, what = 'Call the library'): string {
  const id = seat.records.add('action', { words: { what, who: 'Mara', know: 'We have a card' } });
  if (id === null) throw new Error('no action was written');
  return id;
}
export const stateOf = ({ agreements }: Seat, id: string) => agreements.of(id).peek().state;

/** Writes a statement as a changed program could: every field as it likes, its own signature right. */
export async function plantStatement(
  doc: Y.Doc,
  meetingId: string,
  signer: Identity,
  said: Omit<StatementRecord, 'key' | 'sig'>,
): Promise<string> {
  const parts = statementParts(meetingId, said);
  const sig = toB64Url(await signer.sign('agreement', ...parts));
  const id = await entryIdOf('agreement', sig, [signer.signKey, ...parts]);
  agreementsOf(doc).set(id, { ...said, key: signer.signKey, sig });
  return id;
}
/** The same for what stands in `vouches`. */
export async function plantVouch(
  doc: Y.Doc,
  meetingId: string,
  signer: Identity,
  entry: VouchEntry,
): Promise<string> {
  const parts = partsOf(meetingId, entry);
  const sig = toB64Url(await signer.sign(entry.kind, ...parts));
  const id = await entryIdOf(entry.kind, sig, [entry.key, ...parts]);
  vouchesOf(doc).set(id, { ...entry, sig });
  return id;
}
