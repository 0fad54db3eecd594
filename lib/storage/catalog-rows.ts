import { isLanguage } from '../i18n/language.ts';
import { isCalendarDate } from '../meeting/calendar-date.ts';
import { cleanName, isRole } from '../meeting/people.ts';
import type { Profile } from '../sync/contract.ts';
import { type DeviceKeys, KEEPINGS, type Keeping, type MeetingRow, type Settings } from './contract.ts';

/**
 * Signaling used until the person chooses another: the server that `npm run server` starts on this machine.
 * There is no public default: the well-known free servers are gone, and notes should not be introduced through
 * a stranger's machine without anybody having said so.
 */
export const DEFAULT_SIGNALING: readonly string[] = ['ws://127.0.0.1:4444'];

export const DEFAULT_SETTINGS: Settings = {
  signaling: DEFAULT_SIGNALING,
  theme: 'system',
  spotting: true,
  hints: true,
  language: 'system',
};

/** Length of a meeting's secret, in bytes. */
const SECRET_BYTES = 32;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isKeeping = (value: unknown): value is Keeping => (KEEPINGS as readonly unknown[]).includes(value);
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * A stored row as a meeting, or `null` when it cannot be opened (damaged, or from a version that stores it
 * otherwise): such a row stays where it is and is left out of the list. Fields added later are tolerated, both
 * missing and unknown ones; what opens the notes (id, secret) must be right.
 */
export function readMeetingRow(raw: unknown): MeetingRow | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const row = raw as Partial<Record<keyof MeetingRow, unknown>>;
  if (!isText(row.id) || row.id === '') return null;
  if (!(row.secret instanceof Uint8Array) || row.secret.length !== SECRET_BYTES) return null;
  const createdAt = isTime(row.createdAt) ? row.createdAt : 0;
  return {
    id: row.id,
    title: isText(row.title) ? row.title : '',
    createdAt,
    openedAt: isTime(row.openedAt) ? row.openedAt : createdAt,
    secret: row.secret,
    epoch: isTime(row.epoch) ? row.epoch : 0,
    covers: isTexts(row.covers) ? row.covers : [],
    signaling: isTexts(row.signaling) ? row.signaling : [],
    callKey: isText(row.callKey) ? row.callKey : null,
    removed: row.removed === true,
    peopleNames: isTexts(row.peopleNames) ? row.peopleNames : [],
    child: isText(row.child) ? row.child : '',
    ...readPlanned(row),
    ...(isKeeping(row.keep) ? { keep: row.keep } : {}),
  };
}

/** How far a row's meeting is, and the day its plan tells; nothing for what it does not say. */
export const readPlanned = ({
  phase,
  day,
}: Partial<Record<keyof MeetingRow, unknown>>): Pick<MeetingRow, 'phase' | 'day'> => ({
  ...(phase === 'planned' || phase === 'shared' ? { phase } : {}),
  ...(isCalendarDate(day) ? { day } : {}),
});

/** All readable meetings, the one opened last first. */
export function listMeetings(rows: readonly unknown[]): readonly MeetingRow[] {
  return rows
    .map(readMeetingRow)
    .filter((row) => row !== null)
    .sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
}

/** Stored profile, or `null` when there is none that can be used: the person is then asked again. */
export function readProfile(raw: unknown): Profile | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { name, role } = raw as { name?: unknown; role?: unknown };
  if (!isText(name) || cleanName(name) === '' || !isRole(role)) return null;
  return { name, role };
}

/** Stored settings, each one that is missing or unknown replaced by its default. */
export function readSettings(raw: unknown): Settings {
  if (typeof raw !== 'object' || raw === null) return DEFAULT_SETTINGS;
  const { signaling, theme, spotting, hints, language } = raw as Partial<Record<keyof Settings, unknown>>;
  return {
    signaling: isTexts(signaling) && signaling.length > 0 ? signaling : DEFAULT_SETTINGS.signaling,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    spotting: spotting !== false,
    hints: hints !== false,
    language: isLanguage(language) ? language : 'system',
  };
}

/** Stored keys, or `null` when they are not a usable pair. */
export function readDeviceKeys(raw: unknown): DeviceKeys | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { privateKey, publicKey } = (raw as { signing?: Partial<CryptoKeyPair> }).signing ?? {};
  if (!(privateKey instanceof CryptoKey) || !(publicKey instanceof CryptoKey)) return null;
  return { signing: { privateKey, publicKey } };
}
