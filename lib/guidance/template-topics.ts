import type { TemplateTopic } from './template-contract.ts';

/* Topics that many kinds of meetings share. */

/** A topic that is called as its section is. */
export const about = (section: NonNullable<TemplateTopic['section']>, minutes: number): TemplateTopic => ({
  ...{ key: section, section, minutes },
});
export const WELCOME: TemplateTopic = {
  ...{ key: 'welcome', minutes: 5 },
  text: {
    en: 'Welcome, names, and why each of us is here',
    es: 'Bienvenida, nombres y por qué está cada quien',
  },
};
export const AGREE: TemplateTopic = {
  ...{ key: 'agree', minutes: 10 },
  text: { en: 'Who does what, and by when', es: 'Quién hace qué y para cuándo' },
};
export const CLOSE: TemplateTopic = {
  ...{ key: 'close', minutes: 5, section: 'thanks' },
  text: { en: 'Thanks, and when we talk again', es: 'Gracias, y cuándo hablamos de nuevo' },
};
