import type { RoleCard } from './roles-contract.ts';

/** The card of a parent or someone who acts as one. */
export const family: RoleCard = {
  role: 'family',
  brings: [
    {
      en: 'You know your child best: what they love, what is hard, and what helps.',
      es: 'Usted conoce mejor a su hijo o hija: qué le gusta, qué le cuesta y qué le ayuda.',
    },
    {
      en: 'You see good days and bad days at home.',
      es: 'Usted ve los días buenos y los días malos en casa.',
    },
    {
      en: 'You stay. Teachers come and go.',
      es: 'Usted se queda. Los maestros van y vienen.',
    },
    {
      en: 'Your hopes show where the plan should lead.',
      es: 'Sus esperanzas muestran a dónde debe llevar el plan.',
    },
  ],
  asks: [
    { en: 'Can you say that in plain words?', es: '¿Puede decir eso en palabras sencillas?' },
    {
      en: 'What will this look like in my child’s day?',
      es: '¿Cómo se verá esto en el día de mi hijo o hija?',
    },
    { en: 'Who will do this, and by when?', es: '¿Quién hará esto, y para cuándo?' },
    { en: 'How will we know that it helps?', es: '¿Cómo sabremos que ayuda?' },
    { en: 'What else could we try?', es: '¿Qué más podríamos probar?' },
  ],
  rights: [
    {
      text: {
        en: 'You are a full member of the team that writes the plan.',
        es: 'Usted es parte plena del equipo que escribe el plan.',
      },
      source: '34 CFR 300.321(a)(1)',
    },
    {
      text: {
        en: 'The school must tell you early, and set a time and place that you both agree on.',
        es: 'La escuela debe avisarle con tiempo y fijar una hora y un lugar que convengan a ambos.',
      },
      source: '34 CFR 300.322(a)',
    },
    {
      text: {
        en: 'You may bring people who know your child or have special skills.',
        es: 'Puede traer a personas que conocen a su hijo o hija o que tienen conocimientos especiales.',
      },
      source: '34 CFR 300.321(a)(6)',
    },
    {
      text: {
        en: 'If you cannot come, the school must find another way, such as a phone call.',
        es: 'Si no puede ir, la escuela debe buscar otra manera, como una llamada.',
      },
      source: '34 CFR 300.322(c), 300.328',
    },
    {
      text: {
        en: 'The school must make sure that you understand, and get an interpreter if you need one.',
        es: 'La escuela debe asegurarse de que usted entienda, y traer un intérprete si lo necesita.',
      },
      source: '34 CFR 300.322(e)',
    },
    {
      text: {
        en: 'You may see your child’s school records before the meeting.',
        es: 'Puede ver los expedientes escolares de su hijo o hija antes de la reunión.',
      },
      source: '34 CFR 300.501(a), 300.613(a), 99.10',
    },
    {
      text: {
        en: 'The team must think about your child’s strengths and about your worries.',
        es: 'El equipo debe pensar en las fortalezas de su hijo o hija y en las preocupaciones de usted.',
      },
      source: '34 CFR 300.324(a)(1)',
    },
    {
      text: {
        en: 'The school needs your written yes before the first tests and before the first services.',
        es: 'La escuela necesita su sí por escrito antes de las primeras pruebas y de los primeros servicios.',
      },
      source: '34 CFR 300.300(a), 300.300(b), 300.9',
    },
    {
      text: {
        en: 'If the school wants a change, or says no to one, it must first tell you why in writing.',
        es: 'Si la escuela quiere un cambio, o dice que no a uno, primero debe decirle por qué por escrito.',
      },
      source: '34 CFR 300.503',
    },
    {
      text: {
        en: 'If you do not agree with the school’s tests, you may ask for tests by someone else. The school then pays, or asks for a hearing.',
        es: 'Si no está de acuerdo con las pruebas de la escuela, puede pedir que las haga otra persona. La escuela las paga, o pide una audiencia.',
      },
      source: '34 CFR 300.502(b)',
    },
    {
      text: {
        en: 'You get a list of your rights once a year, and when you ask.',
        es: 'Recibe una lista de sus derechos una vez al año, y cuando la pida.',
      },
      source: '34 CFR 300.504(a)',
    },
    {
      text: {
        en: 'You get a copy of the plan. It costs you nothing.',
        es: 'Recibe una copia del plan. No le cuesta nada.',
      },
      source: '34 CFR 300.322(f)',
    },
    {
      text: {
        en: 'With a 504 plan: the school must tell you what it plans, let you see records, and give you a fair hearing if you ask.',
        es: 'Con un plan 504: la escuela debe decirle lo que planea, dejarle ver los expedientes y darle una audiencia justa si la pide.',
      },
      source: '34 CFR 104.36',
    },
  ],
};
