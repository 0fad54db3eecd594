import * as Y from 'yjs';
import {
  type Bytes,
  decoding,
  fromB64Url,
  fromUtf8,
  packed,
  randomBytes,
  toB64Url,
} from '../crypto/bytes.ts';
import { hashOf } from '../crypto/hash.ts';
import { deviceIdOf, openIdentity, verify } from '../crypto/identity.ts';
import { cleanName, isRole, readPerson, standingOf } from '../meeting/people.ts';
import type { Profile } from '../sync/contract.ts';
import { aesKey, derive, roomKeys } from '../sync/keys.ts';
import { type Container, contentsOf, writeContainer } from './backup-container.ts';
import type { FoundChanges, OpenedFile } from './backup-contract.ts';
import { compare, mergeDocument, withStoredMeeting } from './backup-documents.ts';
import { BackupError } from './backup-error.ts';
import { isBytes, NONCE_BYTES } from './backup-lock.ts';
import type { Catalog, MeetingRow } from './contract.ts';

/* "Send my changes": a meeting's notes for those who are in it (docs/protocol.md, "Change file"). */

export const CHANGES_KIND = 'changes';

const SALT_BYTES = 32;
const NAME_BYTES = 12;

/** What stands in the header in plain sight. Bytes in base64url. */
interface ChangesHeader {
  readonly salt: string;
  readonly nonce: string;
  /** Names the meeting to those who know its id, and to nobody else. */
  readonly meeting: string;
  readonly epoch: number;
  /** Names the secret to those who hold it. */
  readonly secret: string;
}

/** The first bytes of a hash that differs from file to file, so that two files do not show that they belong together. */
const blinded = async (what: string, salt: Bytes, name: string): Promise<string> =>
  toB64Url((await hashOf(`change file ${what}`, salt, name)).subarray(0, NAME_BYTES));

const secretOf = ({ secret }: MeetingRow): Bytes => secret.slice() as Bytes;
const tagOf = async (row: MeetingRow): Promise<string> => (await roomKeys(row.id, secretOf(row))).tag;
const keyOf = async (row: MeetingRow, salt: Bytes): Promise<CryptoKey> =>
  aesKey(await derive(secretOf(row), salt, 'change file'));

/** What is signed: these words, in this meeting, under this secret, at this time, by this person. */
const signed = async (
  row: Pick<MeetingRow, 'id' | 'epoch'>,
  made: number,
  { name, role }: Profile,
  state: Uint8Array,
) => [row.id, row.epoch, made, name, role, await hashOf('change file state', state)] as const;

/** @throws StorageError; BackupError 'unknownMeeting' | 'removedHere' | 'noProfile' | 'large' */
export async function makeChangeFile(catalog: Catalog, meetingId: string, now: number): Promise<Blob> {
  const row = await catalog.meeting(meetingId);
  if (!row) throw new BackupError('unknownMeeting');
  if (row.removed) throw new BackupError('removedHere');
  const profile = await catalog.profile();
  if (!profile) throw new BackupError('noProfile');
  const identity = await openIdentity((await catalog.deviceKeys()).signing);
  const { state, person } = await withStoredMeeting(meetingId, (doc) => ({
    state: Y.encodeStateAsUpdate(doc),
    person: readPerson(doc, identity.deviceId),
  }));
  // As the others know this person; the profile may have changed since.
  const { name, role } = person ?? profile;
  const salt = randomBytes(SALT_BYTES);
  const signature = await identity.sign('change file', ...(await signed(row, now, { name, role }, state)));
  const nonce = toB64Url(randomBytes(NONCE_BYTES));
  const header: ChangesHeader = {
    ...{ salt: toB64Url(salt), nonce, epoch: row.epoch },
    meeting: await blinded('meeting', salt, row.id),
    secret: await blinded('secret', salt, await tagOf(row)),
  };
  const contents = packed(JSON.stringify({ signKey: identity.signKey, name, role }), state, signature);
  return writeContainer(CHANGES_KIND, { ...header }, contents, { key: await keyOf(row, salt), nonce }, now);
}

function readHeader(raw: Container['header']): ChangesHeader {
  const { salt, nonce, meeting, epoch, secret } = raw;
  const isFine =
    isBytes(salt, SALT_BYTES) &&
    isBytes(nonce, NONCE_BYTES) &&
    isBytes(meeting, NAME_BYTES) &&
    isBytes(secret, NAME_BYTES) &&
    typeof epoch === 'number' &&
    Number.isSafeInteger(epoch);
  if (!isFine) throw new BackupError('broken');
  return { salt, nonce, meeting, epoch, secret };
}

/** The meeting of this device that the file is for. @throws BackupError */
async function meetingOf(header: ChangesHeader, rows: readonly MeetingRow[]): Promise<MeetingRow> {
  const salt = fromB64Url(header.salt);
  for (const row of rows) {
    if ((await blinded('meeting', salt, row.id)) !== header.meeting) continue;
    if (row.removed) throw new BackupError('removedHere');
    if (header.epoch < row.epoch) throw new BackupError('olderKey');
    // Also when two people were asked to leave at the same moment, and the file has the secret that did not last.
    if ((await blinded('secret', salt, await tagOf(row))) !== header.secret)
      throw new BackupError('newerKey');
    return row;
  }
  throw new BackupError('unknownMeeting');
}

interface Changes extends Profile {
  readonly signKey: string;
  readonly state: Uint8Array;
}

/** @throws BackupError 'broken' | 'unsigned' */
async function readChanges(bytes: Uint8Array, row: MeetingRow, made: number): Promise<Changes> {
  let who: unknown;
  let state: Uint8Array;
  let signature: Bytes;
  try {
    const input = decoding.createDecoder(bytes);
    who = JSON.parse(fromUtf8(decoding.readVarUint8Array(input)));
    state = decoding.readVarUint8Array(input);
    signature = decoding.readVarUint8Array(input).slice();
    if (decoding.hasContent(input)) throw new BackupError('broken');
  } catch (cause) {
    throw new BackupError('broken', { cause });
  }
  const { signKey, name, role } = (who ?? {}) as Partial<Record<'signKey' | 'name' | 'role', unknown>>;
  if (typeof signKey !== 'string' || typeof name !== 'string' || !isRole(role))
    throw new BackupError('unsigned');
  const isGood = await verify(
    signKey,
    signature,
    'change file',
    ...(await signed(row, made, { name, role }, state)),
  );
  if (!isGood) throw new BackupError('unsigned');
  return { signKey, name, role, state };
}

/**
 * Open a file with someone's changes and compare it with this device.
 * @throws StorageError, BackupError
 */
export async function openChangeFile(
  container: Container,
  catalog: Catalog,
  rows: readonly MeetingRow[],
): Promise<OpenedFile> {
  const header = readHeader(container.header);
  const row = await meetingOf(header, rows);
  const { made } = container.header;
  const key = await keyOf(row, fromB64Url(header.salt));
  const contents = await contentsOf(container, { key, nonce: header.nonce });
  if (!contents) throw new BackupError('broken');
  const changes = await readChanges(contents, row, made);
  const deviceId = await deviceIdOf(changes.signKey);
  const identity = await openIdentity((await catalog.deviceKeys()).signing);
  const here = await withStoredMeeting(row.id, (doc) => ({
    state: Y.encodeStateAsUpdate(doc),
    standing: standingOf(doc, deviceId),
    person: readPerson(doc, deviceId),
  }));
  if (here.standing === 'removed') throw new BackupError('removedSender');
  const { state, ...comparison } = compare(here.state, changes.state);
  const preview: FoundChanges = {
    ...{ kind: 'changes', madeAt: made, meetingId: row.id, title: row.title },
    from: {
      name: here.person?.name ?? (cleanName(changes.name) || '?'),
      role: here.person?.role ?? changes.role,
      standing: deviceId === identity.deviceId ? 'self' : here.standing,
    },
    ...comparison,
    state: state === 'same' ? 'same' : 'merges',
  };
  return {
    preview,
    merge: async () => {
      // Deleted since it was looked at: its notes must not come back without a row that lists them.
      if (!(await catalog.meeting(row.id))) throw new BackupError('unknownMeeting');
      await catalog.index.outdate(row.id);
      await mergeDocument(row.id, changes.state);
    },
  };
}
