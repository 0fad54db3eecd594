import type { Bilingual } from '../i18n/two.ts';

/** What can make it hard to be there, and what would help (P39). */
export const HELPS = ['time', 'transport', 'child-care', 'interpreter', 'materials', 'break'] as const;
export type Help = (typeof HELPS)[number];

export interface HelpText {
  /** As one ticks it. */
  readonly label: Bilingual;
  /** As it stands among the needs of the meeting. */
  readonly need: Bilingual;
}

export const HELP_TEXTS: Readonly<Record<Help, HelpText>> = {
  time: {
    label: { en: 'Another time or day', es: 'Otra hora u otro día' },
    need: { en: 'Another time or day for the meeting', es: 'Otra hora u otro día para la reunión' },
  },
  transport: {
    label: { en: 'A ride, or a way to join by phone', es: 'Transporte, o participar por teléfono' },
    need: {
      en: 'A ride to the meeting, or a way to join by phone',
      es: 'Transporte a la reunión, o participar por teléfono',
    },
  },
  'child-care': {
    label: { en: 'Child care', es: 'Cuidado de niños' },
    need: { en: 'Child care during the meeting', es: 'Cuidado de niños durante la reunión' },
  },
  interpreter: {
    label: { en: 'An interpreter', es: 'Un intérprete' },
    need: { en: 'An interpreter for the meeting', es: 'Un intérprete para la reunión' },
  },
  materials: {
    label: {
      en: 'Papers early, in large print, or in my language',
      es: 'Papeles antes, en letra grande o en mi idioma',
    },
    need: {
      en: 'Papers before the meeting: in large print, or in another language',
      es: 'Papeles antes de la reunión: en letra grande o en otro idioma',
    },
  },
  break: {
    label: { en: 'A break in between', es: 'Una pausa en medio' },
    need: { en: 'A break in the middle of the meeting', es: 'Una pausa en medio de la reunión' },
  },
};

const bare = (text: string): string => text.trim().toLowerCase();

/** Whether a need says just this, in either language. */
export const isNeedFor = (help: Help, what: string): boolean => {
  const { en, es } = HELP_TEXTS[help].need;
  return [en, es].some((text) => bare(text) === bare(what));
};
