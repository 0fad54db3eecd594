import { type Bytes, decoding, fromB64Url, fromUtf8, packed, toB64Url } from '../crypto/bytes.ts';
import type { OwnEntry } from '../glossary/contract.ts';
import { asPlace } from '../glossary/pack-schema.ts';
import { asChild } from '../meeting/details.ts';
import { asTime, asTitle } from '../meeting/note-view.ts';
import { cleanName } from '../meeting/people.ts';
import type { Profile } from '../sync/contract.ts';
import { BackupError } from './backup-error.ts';
import { isBytes } from './backup-lock.ts';
import { readPlanned, readProfile, readSettings } from './catalog-rows.ts';
import type { MeetingRow, Settings } from './contract.ts';
import type { PrivateLine } from './private-contract.ts';
import { readPrivateLine } from './private-rows.ts';
import type { PackRow, PhraseMemory } from './shelf-contract.ts';
import { readKnown, readOwnEntry, readPackRow, readPhraseMemory } from './shelf-rows.ts';

/** More than this of each no device has, and no file is read. */
const MOST = {
  ...{ meetings: 20_000, entries: 200_000, packs: 5_000, places: 2_000, privateLines: 200_000 },
  ...{ names: 30, covers: 1_000, servers: 20 },
};

const SECRET_BYTES = 32;
/** Base64url of 16 bytes: the shape of every meeting's id. It becomes the name of a database. */
const MEETING_ID = /^[\w-]{22}$/;

/** What it takes to go on in a meeting. */
export type MeetingKey = Pick<MeetingRow, 'secret' | 'epoch' | 'covers' | 'signaling' | 'callKey'>;

/** One meeting in a backup. */
export interface BackedMeeting
  extends Pick<
    MeetingRow,
    'id' | 'title' | 'createdAt' | 'openedAt' | 'removed' | 'peopleNames' | 'child' | 'phase' | 'day'
  > {
  /** `null` where the file does not carry it. */
  readonly key: MeetingKey | null;
  /** Whole document, Yjs update V1. */
  readonly state: Uint8Array;
}

/** Everything that a backup holds. What it lacks is empty or `null`. */
export interface BackupContents {
  readonly meetings: readonly BackedMeeting[];
  readonly profile: Profile | null;
  readonly settings: Settings | null;
  readonly own: readonly OwnEntry[];
  readonly packs: readonly PackRow[];
  /** Ids of entries marked "I know this one". */
  readonly known: readonly string[];
  readonly phrases: PhraseMemory;
  /** The person's own, of the meetings in the file; empty where they did not want them in it. */
  readonly privateLines: readonly PrivateLine[];
}

/** Contents as bytes: the list of what is in it as JSON, then the meetings' documents in the same order. */
export function encodeContents(contents: BackupContents): Bytes {
  const { meetings, ...others } = contents;
  const listed = meetings.map(({ state: _state, key, ...row }) => ({
    ...row,
    key: key && { ...key, secret: toB64Url(key.secret) },
  }));
  return packed(JSON.stringify({ meetings: listed, ...others }), ...meetings.map(({ state }) => state));
}

/**
 * Contents out of bytes; everything in them is looked at, only known fields are taken.
 * @throws BackupError 'broken' when any part is not what it should be
 */
export function decodeContents(bytes: Uint8Array): BackupContents {
  try {
    return readContents(bytes);
  } catch (thrown) {
    if (thrown instanceof BackupError) throw thrown;
    throw new BackupError('broken', { cause: thrown });
  }
}

function readContents(bytes: Uint8Array): BackupContents {
  const input = decoding.createDecoder(bytes);
  const raw: unknown = JSON.parse(fromUtf8(decoding.readVarUint8Array(input)));
  const fields = record(raw);
  const meetings = list(fields.meetings, MOST.meetings).map((row) =>
    readMeeting(row, decoding.readVarUint8Array(input)),
  );
  if (decoding.hasContent(input)) throw new BackupError('broken');
  const ids = new Set(meetings.map(({ id }) => id));
  if (ids.size !== meetings.length) throw new BackupError('broken');
  return {
    meetings,
    profile: readProfile(fields.profile),
    settings: fields.settings == null ? null : readSettings(fields.settings),
    own: list(fields.own, MOST.entries).map((row) => wanted(readOwnEntry(row))),
    packs: list(fields.packs, MOST.packs).map(readPack),
    known: readKnown(list(fields.known, MOST.entries)),
    phrases: readPhraseMemory(fields.phrases),
    privateLines: list(fields.privateLines, MOST.privateLines)
      .map((row) => wanted(readPrivateLine(row)))
      .filter(({ meetingId }) => ids.has(meetingId)),
  };
}

/** Places lead somewhere: one that a pack could not bring is left out. */
function readPack(raw: unknown): PackRow {
  const { places, ...row } = wanted(readPackRow(raw));
  const found = (places ?? [])
    .slice(0, MOST.places)
    .map(asPlace)
    .filter((place) => place !== null);
  return found.length > 0 ? { ...row, places: found } : row;
}

function readMeeting(raw: unknown, state: Uint8Array): BackedMeeting {
  const row = record(raw);
  if (typeof row.id !== 'string' || !MEETING_ID.test(row.id)) throw new BackupError('broken');
  const createdAt = asTime(row.createdAt);
  return {
    id: row.id,
    title: asTitle(row.title),
    createdAt,
    openedAt: asTime(row.openedAt) || createdAt,
    removed: row.removed === true,
    peopleNames: texts(row.peopleNames, MOST.names).map((name) => cleanName(name)),
    child: asChild(row.child),
    // What nobody else has seen stays so when it comes out of a file.
    ...readPlanned(row),
    key: row.key == null ? null : readKey(row.key),
    state,
  };
}

function readKey(raw: unknown): MeetingKey {
  const { secret, epoch, covers, signaling, callKey } = record(raw);
  const isEpoch = typeof epoch === 'number' && Number.isSafeInteger(epoch) && epoch >= 0;
  if (!isBytes(secret, SECRET_BYTES) || !isEpoch) throw new BackupError('broken');
  return {
    secret: fromB64Url(secret),
    epoch,
    covers: texts(covers, MOST.covers),
    signaling: texts(signaling, MOST.servers),
    callKey: typeof callKey === 'string' ? callKey.slice(0, 500) : null,
  };
}

function record(raw: unknown): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new BackupError('broken');
  return raw as Record<string, unknown>;
}

function list(raw: unknown, most: number): readonly unknown[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw) || raw.length > most) throw new BackupError('broken');
  return raw;
}

function texts(raw: unknown, most: number): string[] {
  const found = list(raw, most);
  if (!found.every((each): each is string => typeof each === 'string' && each.length <= 1_000))
    throw new BackupError('broken');
  return [...found];
}

function wanted<T>(found: T | null): T {
  if (found === null) throw new BackupError('broken');
  return found;
}
