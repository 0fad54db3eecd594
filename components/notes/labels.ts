import { formatDate } from '../../lib/i18n/format.ts';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import type { SectionView } from '../../lib/meeting/note-view.ts';
import { LOST_SECTION } from '../../lib/meeting/notes.ts';
import type { Role } from '../../lib/meeting/people.ts';
import type { ItemKind } from '../../lib/meeting/schema.ts';
import { isSectionKey } from '../../lib/meeting/sections-known.ts';

/** Symbol and word of each kind; the word always stands beside the symbol. */
export const KIND_LABELS: Readonly<Record<ItemKind, { symbol: string; key: MessageKey }>> = {
  note: { symbol: '–', key: 'kindNote' },
  strength: { symbol: '★', key: 'kindStrength' },
  worry: { symbol: '△', key: 'kindWorry' },
  question: { symbol: '?', key: 'kindQuestion' },
  idea: { symbol: '✳', key: 'kindIdea' },
  decision: { symbol: '✓', key: 'kindDecision' },
  thanks: { symbol: '♥', key: 'kindThanks' },
};

const ROLE_KEYS: Readonly<Record<Role, MessageKey>> = {
  family: 'noteRoleFamily',
  school: 'noteRoleSchool',
  student: 'noteRoleStudent',
  interpreter: 'noteRoleInterpreter',
  advocate: 'noteRoleAdvocate',
  other: 'noteRoleOther',
};
export const roleLabel = (role: Role): string => t(ROLE_KEYS[role]);

/** A section's name in the language of this device, where it has one. */
export function sectionName(section: SectionView): string {
  if (section.id === LOST_SECTION) return t('sectionOther');
  const { titleKey } = section;
  return isSectionKey(titleKey) ? t(titleKey) : section.title || t('sectionNoName');
}

/** What an empty section invites people to write. */
export function sectionInvitation({ titleKey, about }: SectionView): string {
  if (about !== undefined) return about;
  return isSectionKey(titleKey) ? t(`${titleKey}Empty`) : t('sectionOwnEmpty');
}

/** One or two letters for a face: first letters of the first and last word. */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = [...(words[0] ?? '?')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : [];
  return ((first[0] ?? '?') + (last[0] ?? first[1] ?? '')).toLocaleUpperCase();
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;
const FULL = { dateStyle: 'full', timeStyle: 'short' } as const;

/** The clock for today's notes, the day for older ones. `at` in milliseconds since the epoch; 0 gives ''. */
export function shortTime(at: number, now: number = Date.now()): string {
  if (at === 0) return '';
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return formatDate(at, isToday ? CLOCK : DAY);
}
export const fullTime = (at: number): string => (at === 0 ? '' : formatDate(at, FULL));
