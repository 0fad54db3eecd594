import type { ContentLanguage } from '../i18n/two.ts';
import { instantIn, zoneName } from '../i18n/zones.ts';
import { type CalendarDate, instantToShow } from '../meeting/calendar-date.ts';
import type { Role } from '../meeting/people.ts';
import { INVITATION, ROLE_WORDS } from './invitation-words.ts';
import { HELP_TEXTS, HELPS } from './taking-part.ts';

/** What an invitation is made of. '' and empty lists for what nobody said. */
export interface InvitationFacts {
  readonly title: string;
  readonly purpose: string;
  readonly date: CalendarDate | '';
  /** 'HH:MM' on the walls of `zone`. */
  readonly time: string;
  readonly zone: string;
  readonly link: string;
  readonly place: string;
  readonly answerBy: CalendarDate | '';
  readonly people: readonly { readonly name: string; readonly role: Role | ''; readonly why: string }[];
  readonly topics: readonly { readonly text: string; readonly minutes: number }[];
  readonly papers: readonly {
    readonly name: string;
    readonly isSent: boolean;
    readonly on: CalendarDate | '';
  }[];
  /** Name of whoever invites. */
  readonly from: string;
}

/** What an invitation can lack. */
export const LACKS = ['date', 'time', 'way', 'purpose', 'people', 'topics'] as const;
export type Lack = (typeof LACKS)[number];

/** What people would have to ask for, because the invitation does not say it. */
export function lacksOf(facts: InvitationFacts): readonly Lack[] {
  const is: Readonly<Record<Lack, boolean>> = {
    date: facts.date === '',
    time: facts.time === '',
    way: facts.link === '' && facts.place === '',
    purpose: facts.purpose === '',
    people: facts.people.length === 0,
    topics: facts.topics.length === 0,
  };
  return LACKS.filter((lack) => is[lack]);
}

export interface Speech {
  readonly language: ContentLanguage;
  /** BCP 47 tag with a region. */
  readonly locale: string;
}

const DAY = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const;

/** A day in full, such as "Tuesday, March 3, 2026". */
const dayIn = (day: CalendarDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' }).format(instantToShow(day));

function when({ date, time, zone }: InvitationFacts, { locale }: Speech): string {
  if (date === '') return '';
  const day = dayIn(date, locale);
  if (time === '') return day;
  const clock = new Intl.DateTimeFormat(locale, {
    ...{ hour: 'numeric', minute: '2-digit' },
    timeZone: zone === '' ? 'UTC' : zone,
  }).format(instantIn(date, time, zone === '' ? 'UTC' : zone));
  return zone === '' ? `${day}, ${clock}` : `${day}, ${clock} (${zoneName(zone, locale)})`;
}

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

type Slots = Readonly<Record<string, string>>;
/** A text with people's words in it, as they are: nothing in them means anything here. */
const filled = (key: keyof typeof INVITATION, language: ContentLanguage, slots: Slots): string =>
  INVITATION[key][language].replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

export interface Invitation {
  readonly subject: string;
  readonly body: string;
}

/**
 * An invitation in one language, made of what the plan says; what it does not say is left out. Nothing in it lets
 * anybody into the notes.
 */
export function invitationText(facts: InvitationFacts, speech: Speech): Invitation {
  const { language, locale } = speech;
  const say = (key: keyof typeof INVITATION, slots: Slots = {}): string => filled(key, language, slots);
  const list = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);
  const part = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', head, ...lines];
  const at = when(facts, speech);
  const people = facts.people.map(({ name, role, why }) => {
    const who = role === '' ? name : `${name} (${ROLE_WORDS[role][language]})`;
    return why === '' ? who : `${who}: ${why}`;
  });
  const minutes = (count: number): string => say('minutes', { count: String(count) });
  const sum = facts.topics.reduce((all, topic) => all + topic.minutes, 0);
  const topics = facts.topics.map((topic) =>
    topic.minutes > 0 ? `${topic.text} (${minutes(topic.minutes)})` : topic.text,
  );
  const papers = facts.papers.map(({ name, isSent, on }) => {
    const day = on === '' ? '' : dayIn(on, locale);
    const key = isSent ? (day ? 'sentOn' : 'sent') : day ? 'sendBy' : 'willSend';
    return `${name}: ${say(key, { day })}`;
  });
  const body = [
    say('hello'),
    '',
    say('invite', { title: ended(facts.title) }),
    ...(facts.purpose === '' ? [] : [ended(facts.purpose)]),
    ...part(say('details'), [
      ...(at === '' ? [] : [`${say('when')}: ${at}`]),
      ...(facts.link === '' ? [] : [`${say('call')}: ${facts.link}`]),
      ...(facts.place === '' ? [] : [`${say('place')}: ${facts.place}`]),
    ]),
    ...part(say('who'), list(people)),
    ...part(sum > 0 ? say('topicsIn', { minutes: minutes(sum) }) : say('topics'), list(topics)),
    ...part(say('papers'), list(papers)),
    '',
    facts.answerBy === '' ? say('yours') : say('yoursBy', { day: dayIn(facts.answerBy, locale) }),
    say('bring'),
    ...part(say('help'), list([...HELPS.map((help) => HELP_TEXTS[help].label[language]), say('helpOther')])),
    say('helpHow'),
    ...part(say('rights'), list([say('rightSomeone'), say('rightInterpreter')])),
    ...part(say('notes'), list([say('notesWith'), say('notesWithout')])),
    '',
    say('thanks'),
    ...(facts.from === '' ? [] : [facts.from]),
  ];
  const [subjectDay] = facts.date === '' ? [''] : [dayIn(facts.date, locale)];
  return {
    subject: subjectDay ? `${facts.title}, ${subjectDay}` : facts.title,
    body: body.join('\n'),
  };
}

/** The part about an invite link, which stands in no invitation by itself. `until` as people read it. */
export function inviteLines(
  { name, link, until }: { readonly name: string; readonly link: string; readonly until: string },
  language: ContentLanguage,
): string {
  return `${filled('inviteLink', language, { name, until })}\n${link}`;
}
