import type { en } from '../en/index.ts';
import type { Translation } from '../translate.ts';
import { after } from './after.ts';
import { agenda } from './agenda.ts';
import { agreement } from './agreement.ts';
import { backup } from './backup.ts';
import { cards } from './cards.ts';
import { errors } from './errors.ts';
import { floor } from './floor.ts';
import { glossary } from './glossary.ts';
import { glossaryErrors } from './glossary-errors.ts';
import { glossaryView } from './glossary-view.ts';
import { guide } from './guide.ts';
import { meeting } from './meeting.ts';
import { notes } from './notes.ts';
import { part } from './part.ts';
import { people } from './people.ts';
import { phrases } from './phrases.ts';
import { plan } from './plan.ts';
import { own } from './private.ts';
import { records } from './records.ts';
import { reminders } from './reminders.ts';
import { resources } from './resources.ts';
import { review } from './review.ts';
import { sections } from './sections.ts';
import { shell } from './shell.ts';
import { take } from './take.ts';
import { together } from './together.ts';
import { words } from './words.ts';

/** Textos del panel en español, para familias en los Estados Unidos: de usted, con palabras cortas. */
export const es = {
  ...shell,
  ...notes,
  ...sections,
  ...people,
  ...meeting,
  ...errors,
  ...glossaryErrors,
  ...words,
  ...glossary,
  ...glossaryView,
  ...review,
  ...phrases,
  ...records,
  ...agreement,
  ...together,
  ...agenda,
  ...take,
  ...backup,
  ...reminders,
  ...guide,
  ...plan,
  ...floor,
  ...own,
  ...cards,
  ...after,
  ...part,
  ...resources,
} as const satisfies Translation<typeof en>;
