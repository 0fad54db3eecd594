import { fromB64Url } from '../crypto/bytes.ts';
import { deviceIdOf, verify } from '../crypto/identity.ts';
import type { SignedWords } from './agreement-contract.ts';
import { MAX_FORM_LENGTH, readForm } from './canonical-form.ts';
import { entryIdOf } from './founding.ts';
import { asId, ownField } from './own-field.ts';
import { isRole, type Role } from './people.ts';
import { asLines } from './text.ts';
import { isCount, isSignature, isSignedName, isSignKey } from './vouch-entries.ts';

/** Longest reason for "Not yet", in UTF-16 code units. */
export const MAX_NOT_YET_LENGTH = 1_000;
/** Last moment that `Date` can hold. */
const LAST_MOMENT = 8.64e15;

/** One entry of `agreements`: a word on a record, as its signer wrote it. */
export interface StatementRecord {
  readonly about: string;
  readonly verdict: 'agree' | 'not-yet';
  readonly form: string;
  readonly sequence: number;
  readonly name: string;
  readonly role: Role;
  readonly at: number;
  readonly reason: string;
  /** Signer's public key, base64url. */
  readonly key: string;
  readonly sig: string;
}

/** A statement whose signature is right. */
export interface CheckedStatement extends StatementRecord {
  readonly id: string;
  readonly deviceId: string;
  readonly words: SignedWords;
}

/** An entry of `agreements` as it may be looked at; `null` for anything else. Never throws. */
export function readStatement(value: unknown): StatementRecord | null {
  const field = (name: keyof StatementRecord): unknown => ownField(value, name);
  const [about, verdict, form] = [asId(field('about')), field('verdict'), field('form')];
  const [sequence, name, role, at] = [field('sequence'), field('name'), field('role'), field('at')];
  const [reason, key, sig] = [field('reason'), field('key'), field('sig')];
  if (about === '' || (verdict !== 'agree' && verdict !== 'not-yet') || typeof form !== 'string') return null;
  if (form.length > MAX_FORM_LENGTH) return null;
  if (!isCount(sequence, 1) || !isCount(at, 0) || at > LAST_MOMENT || !isSignedName(name) || !isRole(role))
    return null;
  if (
    typeof reason !== 'string' ||
    reason.length > MAX_NOT_YET_LENGTH ||
    !isSignKey(key) ||
    !isSignature(sig)
  )
    return null;
  // A reason is shown as it was signed, so it must be one that can be shown.
  if (asLines(reason, MAX_NOT_YET_LENGTH) !== reason || (verdict === 'agree' && reason !== '')) return null;
  return { about, verdict, form, sequence, name, role, at, reason, key, sig };
}

/** What is signed, in this order, under the purpose `agreement`. */
export function statementParts(meetingId: string, entry: Omit<StatementRecord, 'sig' | 'key'>) {
  const { about, verdict, form, sequence, name, role, at, reason } = entry;
  const kind = readForm(form)?.kind ?? '';
  return [meetingId, kind, about, verdict, sequence, name, role, at, reason, form] as const;
}

/** `null` when the signature is wrong, or the entry belongs to another meeting or under another id. */
export async function checkStatement(
  meetingId: string,
  id: string,
  entry: StatementRecord,
): Promise<CheckedStatement | null> {
  const words = readForm(entry.form);
  const parts = statementParts(meetingId, entry);
  if (!words || (await entryIdOf('agreement', entry.sig, [entry.key, ...parts])) !== id) return null;
  if (!(await verify(entry.key, fromB64Url(entry.sig), 'agreement', ...parts))) return null;
  return { ...entry, id, deviceId: await deviceIdOf(entry.key), words };
}
