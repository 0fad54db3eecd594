import type { Phrase } from '../contract.ts';
import { appreciate } from './appreciate.ts';
import { ask } from './ask.ts';
import { clarify } from './clarify.ts';
import { close } from './close.ts';
import { commonGround } from './common-ground.ts';
import { explain } from './explain.ts';
import { express } from './express.ts';
import { offer } from './offer.ts';
import { refocus } from './refocus.ts';
import { repair } from './repair.ts';
import { slowDown } from './slow-down.ts';
import { validate } from './validate.ts';

/** The whole phrase bank, in the order of `INTENTS`. Load it when the Phrases tab opens, not with the panel. */
export const PHRASES: readonly Phrase[] = [
  ...ask,
  ...clarify,
  ...validate,
  ...express,
  ...appreciate,
  ...explain,
  ...commonGround,
  ...offer,
  ...refocus,
  ...repair,
  ...slowDown,
  ...close,
];
