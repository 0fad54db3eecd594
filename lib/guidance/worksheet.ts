import type { Bilingual } from '../i18n/two.ts';

/** One part of a worksheet: what it is called, and one sentence that helps to begin. */
export interface SheetText {
  readonly label: Bilingual;
  readonly help: Bilingual;
}

/** Worksheets, each worded for the person who fills it in. In print, no line depends on what is above it. */
export const WORKSHEETS = {
  family: {
    going: {
      label: { en: 'What is going well', es: 'Lo que va bien' },
      help: {
        en: 'At home, at school, with friends. Small things count.',
        es: 'En casa, en la escuela, con amistades. Lo pequeño también cuenta.',
      },
    },
    worries: {
      label: { en: 'My worries', es: 'Mis preocupaciones' },
      help: {
        en: 'What is on your mind? Say it in your own words.',
        es: '¿Qué le preocupa? Dígalo con sus propias palabras.',
      },
    },
    hopes: {
      label: { en: 'My hopes', es: 'Mis esperanzas' },
      help: {
        en: 'What would you love to see this year? And later on?',
        es: '¿Qué le gustaría ver este año? ¿Y más adelante?',
      },
    },
    questions: {
      label: { en: 'My questions', es: 'Mis preguntas' },
      help: {
        en: 'Any word, test or plan that you want explained.',
        es: 'Cualquier palabra, prueba o plan que quiera que le expliquen.',
      },
    },
    know: {
      label: { en: 'What my child wants you to know', es: 'Lo que mi hija o hijo quiere que sepan' },
      help: {
        en: 'Ask your child, if you can. Use their own words.',
        es: 'Pregúntele, si puede. Use sus propias palabras.',
      },
    },
  },
  school: {
    going: {
      label: { en: 'What is going well', es: 'Lo que va bien' },
      help: {
        en: 'What does the student do well? What do you enjoy together?',
        es: '¿Qué hace bien la o el estudiante? ¿Qué disfrutan juntos?',
      },
    },
    worries: {
      label: { en: 'My worries', es: 'Mis preocupaciones' },
      help: {
        en: 'Write what you see: when, where, how often. Leave labels out.',
        es: 'Escriba lo que ve: cuándo, dónde, con qué frecuencia. Sin etiquetas.',
      },
    },
    hopes: {
      label: { en: 'My hopes', es: 'Mis esperanzas' },
      help: {
        en: 'What could we reach together this year?',
        es: '¿Qué podríamos lograr juntos este año?',
      },
    },
    questions: {
      label: { en: 'My questions for the family', es: 'Mis preguntas para la familia' },
      help: {
        en: 'What does the family know that would help you at school?',
        es: '¿Qué sabe la familia que le ayudaría en la escuela?',
      },
    },
    know: {
      label: { en: 'What I want you to know', es: 'Lo que quiero que sepan' },
      help: {
        en: 'What should the family hear from you first?',
        es: '¿Qué debería oír primero la familia de usted?',
      },
    },
  },
  student: {
    going: {
      label: { en: 'What is going well for me', es: 'Lo que me va bien' },
      help: {
        en: 'What are you good at? What do you like to do?',
        es: '¿En qué es bueno o buena? ¿Qué le gusta hacer?',
      },
    },
    worries: {
      label: { en: 'What is hard for me', es: 'Lo que me cuesta' },
      help: {
        en: 'When is it hard? What do you wish were different?',
        es: '¿Cuándo le cuesta? ¿Qué le gustaría que fuera distinto?',
      },
    },
    hopes: {
      label: { en: 'What I hope for', es: 'Lo que espero' },
      help: {
        en: 'What do you want to learn, or try, or be one day?',
        es: '¿Qué quiere aprender, probar o ser algún día?',
      },
    },
    questions: {
      label: { en: 'What I want to ask', es: 'Lo que quiero preguntar' },
      help: {
        en: 'You can ask anything about school or about your plan.',
        es: 'Puede preguntar lo que sea sobre la escuela o su plan.',
      },
    },
    know: {
      label: { en: 'What I want you to know', es: 'Lo que quiero que sepan' },
      help: {
        en: 'About you, how you learn, and what helps you.',
        es: 'Sobre usted, cómo aprende y qué le ayuda.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SheetText>>>>;
