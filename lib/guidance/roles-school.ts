import type { RoleCard } from './roles-contract.ts';

/** The card of school staff, with what a parent may be carrying and how to listen. */
export const school: RoleCard = {
  role: 'school',
  brings: [
    {
      en: 'You know how the student learns at school, and with whom.',
      es: 'Usted sabe cómo aprende el estudiante en la escuela, y con quién.',
    },
    {
      en: 'You know what the school can offer, and how to get it.',
      es: 'Usted sabe qué puede ofrecer la escuela, y cómo conseguirlo.',
    },
    {
      en: 'You know the steps and the rules. You can make them clear to all.',
      es: 'Usted conoce los pasos y las reglas. Puede explicarlos a todos.',
    },
  ],
  asks: [
    { en: 'What would you like us to know first?', es: '¿Qué le gustaría que supiéramos primero?' },
    { en: 'What works at home that we could use here?', es: '¿Qué funciona en casa que podamos usar aquí?' },
    { en: 'What does a good day look like?', es: '¿Cómo es un buen día?' },
    {
      en: 'Did I make that clear, or should I try again?',
      es: '¿Lo expliqué bien, o lo intento otra vez?',
    },
    { en: 'What would you change in this draft?', es: '¿Qué cambiaría en este borrador?' },
  ],
  rights: [
    {
      text: {
        en: 'Parents are part of the team, and of the group that decides where their child learns.',
        es: 'Los padres son parte del equipo, y del grupo que decide dónde aprende su hijo o hija.',
      },
      source: '34 CFR 300.321(a)(1), 300.501(c)(1)',
    },
    {
      text: {
        en: 'Tell the family ahead why you meet, when, where, and who will be there.',
        es: 'Diga antes a la familia para qué se reúnen, cuándo, dónde y quién estará.',
      },
      source: '34 CFR 300.322(b)(1)',
    },
    {
      text: {
        en: 'Make sure that the parents understand. Plan for an interpreter.',
        es: 'Asegúrese de que los padres entiendan. Prevea un intérprete.',
      },
      source: '34 CFR 300.322(e)',
    },
    {
      text: {
        en: 'You may miss a meeting, or a part of it, only if the parents agree in writing.',
        es: 'Puede faltar a una reunión, o a una parte, solo si los padres lo aceptan por escrito.',
      },
      source: '34 CFR 300.321(e)',
    },
    {
      text: {
        en: 'You must be able to see the plan, and be told what it asks of you.',
        es: 'Usted debe poder ver el plan, y saber qué le pide a usted.',
      },
      source: '34 CFR 300.323(d)',
    },
    {
      text: {
        en: 'Before a change, or a no, the family gets the reasons in writing.',
        es: 'Antes de un cambio, o de un no, la familia recibe las razones por escrito.',
      },
      source: '34 CFR 300.503(a), 300.503(b)',
    },
    {
      text: {
        en: 'Keep what you learn here private. You have a right to be trained in how.',
        es: 'Guarde en privado lo que aprende aquí. Tiene derecho a que le enseñen cómo.',
      },
      source: '34 CFR 300.623',
    },
  ],
  listening: {
    carrying: [
      {
        en: 'This may be one more meeting after many. Some may have hurt.',
        es: 'Puede ser una reunión más después de muchas. Algunas quizás dolieron.',
      },
      {
        en: 'They may be tired, sad or afraid, and they still came.',
        es: 'Quizás sienten cansancio, tristeza o miedo, y aun así vinieron.',
      },
      {
        en: 'They may lose pay to be here, or have a child to pick up.',
        es: 'Quizás pierden paga por estar aquí, o tienen que recoger a un niño.',
      },
      {
        en: 'They may have a disability too, or read best in another language.',
        es: 'Quizás también tienen una discapacidad, o leen mejor en otro idioma.',
      },
      {
        en: 'School may not have been kind to them.',
        es: 'Quizás la escuela no fue buena con ellos.',
      },
    ],
    helps: [
      {
        en: 'Start as people do. Say hello. Ask how they are.',
        es: 'Empiece como lo hace la gente. Salude. Pregunte cómo están.',
      },
      {
        en: 'Let them finish. Count to five before you answer.',
        es: 'Deje que terminen. Cuente hasta cinco antes de contestar.',
      },
      {
        en: 'Say back what you heard. Ask if you got it right.',
        es: 'Repita lo que oyó. Pregunte si lo entendió bien.',
      },
      {
        en: 'Do not fix it at once. Some first need a person who listens.',
        es: 'No lo arregle enseguida. Algunos primero necesitan a alguien que escuche.',
      },
      {
        en: 'Tears are all right. Offer a break, and wait.',
        es: 'Las lágrimas están bien. Ofrezca una pausa, y espere.',
      },
      {
        en: 'Use plain words, and stop after each point.',
        es: 'Use palabras sencillas, y pare después de cada punto.',
      },
    ],
  },
};
