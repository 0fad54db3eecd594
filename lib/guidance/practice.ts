import type { PracticeTexts } from './practice-contract.ts';

/** Everything that is said in a practice meeting. Load it when someone practises. Nobody in it is a real person. */
export const PRACTICE: PracticeTexts = {
  title: { en: 'Practice meeting', es: 'Reunión de práctica' },
  names: {
    school: { en: 'Pretend teacher', es: 'Maestra imaginaria' },
    family: { en: 'Pretend parent', es: 'Familiar imaginario' },
    student: { en: 'Pretend student', es: 'Estudiante imaginario' },
  },
  child: 'Sam',
  steps: {
    'let-in': {
      title: { en: 'Let someone in', es: 'Deje entrar a alguien' },
      todo: {
        en: '{name} is at the door, and reads out three words: {words}. Do you see the same words? Then press “{letIn}”.',
        es: '{name} está en la puerta y lee tres palabras: {words}. ¿Ve usted las mismas? Entonces pulse «{letIn}».',
      },
      praise: {
        en: '{name} is in. The same words on both sides: no one can pose as someone else.',
        es: '{name} ya entró. Las mismas palabras en ambos lados: nadie se hace pasar por otro.',
      },
    },
    strength: {
      title: { en: 'Write a strength', es: 'Escriba una fortaleza' },
      todo: {
        en: 'Go to “{strengths}” and add a note. What is the child good at?',
        es: 'Vaya a «{strengths}» y añada una nota. ¿Qué hace bien el niño?',
      },
      praise: {
        en: 'A good start. The child comes first.',
        es: 'Un buen comienzo. Primero está el niño.',
      },
    },
    word: {
      title: { en: 'Ask about a word', es: 'Pregunte por una palabra' },
      todo: {
        en: '{name} uses hard words. Press one that is marked. Then press “{mean}” and ask. You do not have to show your name.',
        es: '{name} usa palabras difíciles. Pulse una que esté marcada. Luego pulse «{mean}» y pregunte. No tiene que mostrar su nombre.',
      },
      todoForSchool: {
        en: '{name} asks what a word means. Press “{answer}” above the notes. Use short words.',
        es: '{name} pregunta qué significa una palabra. Pulse «{answer}» arriba de las notas. Use palabras cortas.',
      },
      praise: {
        en: 'Now all of you know what it means. Others may have been glad that someone asked.',
        es: 'Ahora todos saben qué significa. Quizás otros se alegraron de que alguien preguntara.',
      },
    },
    'say-back': {
      title: { en: 'Say back what you heard', es: 'Repita lo que entendió' },
      todo: {
        en: '{name} writes a worry. Open the menu of that note and choose “{check}”. Write how you understand it.',
        es: '{name} escribe una preocupación. Abra el menú de esa nota y elija «{check}». Escriba cómo la entiende.',
      },
      praise: {
        en: '{name} said yes. That is how people feel heard.',
        es: '{name} dijo que sí. Así la gente se siente escuchada.',
      },
    },
    phrase: {
      title: { en: 'Use a phrase', es: 'Use una frase' },
      todo: {
        en: 'Open “{phrases}” and press one that you like. Then press “{post}”, or have it read to you.',
        es: 'Abra «{phrases}» y pulse una que le guste. Luego pulse «{post}», o deje que se la lean.',
      },
      praise: {
        en: 'Kind words are there when you need them.',
        es: 'Las palabras amables están ahí cuando las necesita.',
      },
    },
    agree: {
      title: { en: 'Make an action and agree', es: 'Haga una acción y acuerde' },
      todo: {
        en: 'Open “{actions}” and add one. Say what will happen, who does it, and by when. Then press “{agree}”.',
        es: 'Abra «{actions}» y añada una. Diga qué va a pasar, quién lo hace y para cuándo. Luego pulse «{agree}».',
      },
      praise: {
        en: 'Both sides said yes to the same words. Only then is it agreed.',
        es: 'Ambas partes dijeron sí a las mismas palabras. Solo entonces está acordado.',
      },
    },
    break: {
      title: { en: 'Take a break', es: 'Haga una pausa' },
      todo: {
        en: 'We all need a moment now and then. Open “{guide}” and press “{pause}”. When you are ready, press “{goOn}”.',
        es: 'Todos necesitamos un momento a veces. Abra «{guide}» y pulse «{pause}». Cuando esté listo, pulse «{goOn}».',
      },
      praise: {
        en: 'The notes were safe, and the clock stood still.',
        es: 'Las notas estaban a salvo y el reloj se detuvo.',
      },
    },
    end: {
      title: { en: 'End well', es: 'Termine bien' },
      todo: {
        en: 'Open “{guide}”, and there “{end}”. Read what was agreed.',
        es: 'Abra «{guide}» y allí «{end}». Lea lo que se acordó.',
      },
      praise: {
        en: 'That was a whole meeting, from the door to the end. You can do this.',
        es: 'Esa fue una reunión completa, desde la puerta hasta el final. Usted puede hacerlo.',
      },
    },
  },
  topics: [
    { text: { en: 'What goes well', es: 'Lo que va bien' }, minutes: 5, from: 'strength' },
    {
      text: { en: 'What is hard, what helps', es: 'Lo que cuesta, lo que ayuda' },
      minutes: 15,
      from: 'word',
    },
    { text: { en: 'Who does what', es: 'Quién hace qué' }, minutes: 10, from: 'agree' },
  ],
  lines: {
    school: {
      strength: {
        en: 'He is kind to the small ones. They come to him when they are sad.',
        es: 'Es bueno con los pequeños. Vienen a él cuando están tristes.',
      },
      jargon: {
        en: 'With push-in help he could stay in the LRE for reading.',
        es: 'Con ayuda push-in podría quedarse en el LRE para la lectura.',
      },
      worry: {
        en: 'I worry that he gives up when a text is long.',
        es: 'Me preocupa que se rinda cuando un texto es largo.',
      },
    },
    family: {
      strength: {
        en: 'At home he builds things for hours. He does not give up.',
        es: 'En casa construye cosas por horas. No se rinde.',
      },
      jargon: {
        en: 'The letter says LRE. I did not dare to ask what that is.',
        es: 'La carta dice LRE. No me atreví a preguntar qué es.',
      },
      worry: {
        en: 'I worry that he has no friend to play with at lunch.',
        es: 'Me preocupa que no tenga con quién jugar en el almuerzo.',
      },
    },
  },
  card: {
    strength: { en: 'Draws animals so that you know each one', es: 'Dibuja animales y se reconoce cada uno' },
    interest: { en: 'Trains, maps, and dogs', es: 'Trenes, mapas y perros' },
    helps: { en: 'A picture of the day on the desk', es: 'Un dibujo del día en la mesa' },
  },
  answer: {
    en: 'Thank you for asking. I should have used plain words. I will look it up and tell you all.',
    es: 'Gracias por preguntar. Debí usar palabras sencillas. Lo buscaré y les diré a todos.',
  },
  noteAnswer: {
    en: 'I mean: someone could come into his class and help him read there.',
    es: 'Quiero decir: alguien podría ir a su clase y ayudarle a leer allí.',
  },
};
