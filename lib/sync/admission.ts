import { type Bytes, fromB64Url, sameBytes, toB64Url } from '../crypto/bytes.ts';
import { hashOf } from '../crypto/hash.ts';
import type { ThreeWords } from './contract.ts';
import type { KnockMessage } from './entrance-messages.ts';
import { WORDS } from './words.ts';

/** The doorkeeper's half of an exchange. */
export interface AnswerPart {
  readonly key: string;
  readonly eph: string;
  readonly nonce: string;
}

type Opening = Pick<KnockMessage, 'k' | 'mode' | 'key' | 'eph' | 'name' | 'role'>;

/**
 * The newcomer binds itself to its nonce and keys before it has seen the doorkeeper's, so that neither side, and
 * nobody between them, can look for values that give wished-for words (commitment before reveal, as in ZRTP,
 * RFC 6189 §4.4.1.1).
 */
export async function commitment(knock: Opening, nonce: Bytes): Promise<string> {
  const { k, mode, key, eph, name, role } = knock;
  return toB64Url(await hashOf('commitment', k, mode, key, eph, name, role, nonce));
}

export async function keepsCommitment(knock: KnockMessage, nonce: string): Promise<boolean> {
  const expected = await commitment(knock, fromB64Url(nonce));
  return sameBytes(fromB64Url(expected), fromB64Url(knock.commit));
}

/** Hash of all that both sides said; everything that follows is bound to it. */
export const transcriptOf = (knock: Opening, nonce: string, answer: AnswerPart): Promise<Bytes> =>
  hashOf(
    'admission',
    ...[knock.k, knock.mode, knock.key, knock.eph, knock.name, knock.role, nonce],
    ...[answer.key, answer.eph, answer.nonce],
  );

/**
 * Three words that are the same on both sides when both saw the same transcript, and otherwise once in 2^24. Each
 * knock that someone in between does not reveal is a guess that nobody sees; the doorkeeper's rates limit how many
 * there are, and MOST_SILENCES (knocker.ts) how often the newcomer begins anew.
 */
export async function wordsOf(transcript: Bytes): Promise<ThreeWords> {
  const hash = await hashOf('words', transcript);
  const word = (at: number): string => WORDS[hash[at] ?? 0] ?? '';
  return [word(0), word(1), word(2)];
}
