import type { Bilingual } from '../i18n/two.ts';

/** Points to begin "How we work together" with (P27). Each can be added, changed and left out by itself. */
export const CHARTER_POINTS: readonly Bilingual[] = [
  {
    en: 'The child is at the center of all we say.',
    es: 'El niño o la niña está en el centro de todo lo que decimos.',
  },
  {
    en: 'One person speaks at a time. We let each other finish.',
    es: 'Habla una persona a la vez. Nos dejamos terminar.',
  },
  {
    en: 'We use plain words. Anyone can ask what a word means.',
    es: 'Usamos palabras claras. Cualquiera puede preguntar qué significa una palabra.',
  },
  {
    en: 'We ask before we assume.',
    es: 'Preguntamos antes de suponer.',
  },
  {
    en: 'We say it when we need a break.',
    es: 'Decimos cuando necesitamos una pausa.',
  },
  {
    en: 'What is said here stays here, unless we agree to share it.',
    es: 'Lo que se dice aquí se queda aquí, salvo que acordemos compartirlo.',
  },
];
