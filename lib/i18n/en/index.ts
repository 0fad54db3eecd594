import { errors } from './errors.ts';
import { meeting } from './meeting.ts';
import { notes } from './notes.ts';
import { people } from './people.ts';
import { phrases } from './phrases.ts';
import { shell } from './shell.ts';

/** English texts of the panel. The overlay's few texts live apart (`overlay.ts`): its script must stay tiny. */
export const en = { ...shell, ...notes, ...people, ...phrases, ...meeting, ...errors } as const;
