import { t } from '../../lib/i18n/index.ts';
import type { Agreement, Statement } from '../../lib/meeting/agreement-contract.ts';
import type { Role } from '../../lib/meeting/people.ts';
import { type EntryView, type RecordView, SIDES, type Side } from '../../lib/meeting/record-schema.ts';
import { nameAndRole, sideTitle, type Voice } from './voices.ts';

/** What one person said about words that are not agreed yet. */
export interface ApartVoice {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly side: Side;
  /** They agree to the words as they are. */
  readonly agrees: boolean;
  /** In their own words, one piece each; empty for those who agree. */
  readonly words: readonly string[];
}

/** Something that people do not agree on yet, with the words of everyone. */
export interface ApartItem {
  readonly id: string;
  readonly kind: RecordView['kind'];
  /** What was proposed, or what the issue is about; '' for none. */
  readonly words: string;
  /** For a decision: the reason that was given. For an issue: what happened. */
  readonly more: string;
  readonly voices: readonly ApartVoice[];
}

interface Around {
  readonly records: readonly RecordView[];
  readonly agreementOf: (id: string) => Pick<Agreement, 'state' | 'statements'>;
  readonly entriesOf: (id: string) => readonly EntryView[];
  readonly voice: (deviceId: string) => Voice;
}

/**
 * All that is honestly not agreed: whatever someone's last word on its present words is "Not yet", and issues that
 * people ended so. Issues first, then in people's order.
 */
export function notAgreed({ records, agreementOf, entriesOf, voice }: Around): ApartItem[] {
  const apart = records.filter((one) => one.kind === 'issue' && one.notAgreed);
  const refused = records.filter(
    (one) => one.kind !== 'issue' && one.kind !== 'need' && agreementOf(one.id).state === 'not-yet',
  );
  return [
    ...apart.map((one) => item(one, issueVoices(entriesOf(one.id), voice))),
    ...refused.map((one) => item(one, agreementOf(one.id).statements.flatMap(spoken))),
  ];
}

const item = ({ id, kind, words }: RecordView, voices: readonly ApartVoice[]): ApartItem => ({
  ...{ id, kind, voices },
  words: words.what.trim(),
  more: (kind === 'issue' ? words.happened : words.because).trim(),
});

function spoken({ id, name, role, side, verdict, reason, isCurrent }: Statement): ApartVoice[] {
  if (!isCurrent) return [];
  const words = verdict === 'not-yet' && reason.trim() !== '' ? [reason.trim()] : [];
  return [{ key: id, name, role, side, agrees: verdict === 'agree', words }];
}

/** How each person sees it; whoever did not say so is heard with what matters to them. */
function issueVoices(entries: readonly EntryView[], voice: Around['voice']): ApartVoice[] {
  const people = [...new Set(entries.map(({ by }) => by))];
  return people.flatMap((by) => {
    const of = (kind: EntryView['kind']): string[] =>
      entries.filter((entry) => entry.by === by && entry.kind === kind).map(({ text }) => text);
    const seen = of('update');
    const words = seen.length > 0 ? seen : of('matters');
    const { name, role, side } = voice(by);
    return words.length > 0 ? [{ key: by, name, role, side, agrees: false, words }] : [];
  });
}

/** Sides that are shown even where they have said nothing: both have a place at the table. */
const ALWAYS: readonly Side[] = ['family', 'school'];

/** Voices by side, in the fixed order of sides. */
export const voicesBySide = (voices: readonly ApartVoice[]): { side: Side; voices: ApartVoice[] }[] =>
  SIDES.map((side) => ({ side, voices: voices.filter((one) => one.side === side) })).filter(
    ({ side, voices: said }) => ALWAYS.includes(side) || said.length > 0,
  );

/** The whole list as plain text, for a message or a letter. */
export function notAgreedText(items: readonly ApartItem[], title: string): string {
  const lines = items.map(({ kind, words, more, voices }) =>
    [
      `${t(`together.kind.${kind}`)}: ${words || t('together.noText')}`,
      ...(more === '' ? [] : [more]),
      ...voicesBySide(voices).flatMap(({ side, voices: said }) =>
        said.length === 0
          ? [`  ${sideTitle(side)}: ${t('together.noWords')}`]
          : said.map((one) => `  ${sideTitle(side)}, ${nameAndRole(one)}: ${voiceWords(one)}`),
      ),
    ].join('\n'),
  );
  const right = [t('together.rightTitle'), t('together.rightText'), t('together.rightLaw')].join('\n');
  return [title, t('records.part.not-agreed'), ...lines, right].filter((part) => part !== '').join('\n\n');
}

/** What someone said, as one line of words. */
const voiceWords = ({ agrees, words }: ApartVoice): string =>
  agrees ? t('together.agrees') : words.map((text) => `“${text}”`).join(' ') || t('agreement.notYet');
