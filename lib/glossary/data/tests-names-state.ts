import type { Entry } from '../contract.ts';

/** Tests by name: state tests, English learners, college. */
export const testsNamesState: readonly Entry[] = [
  {
    id: 'staar',
    category: 'tests',
    term: 'STAAR',
    name: 'STAAR, prueba del estado de Texas',
    expansions: [
      {
        en: 'State of Texas Assessments of Academic Readiness',
        es: 'Evaluaciones de Preparación Académica del Estado de Texas',
      },
    ],
    forms: ['STAAR test', 'STAAR Alternate 2', 'STAAR Alt', 'STAAR-Alt 2', 'STAAR EOC'],
    plain: {
      en: 'The state test in Texas, from grade 3 up. STAAR Alternate 2 is the one for students with the greatest needs.',
      es: 'La prueba del estado de Texas, desde tercer grado. STAAR Alternate 2 es para estudiantes con las mayores necesidades.',
    },
    child: {
      en: 'The plan lists which test and what help your child will have.',
      es: 'El plan dice qué prueba hará su hijo o hija y con qué ayudas.',
    },
    ask: {
      en: 'Which STAAR test will my child take, and with what help?',
      es: '¿Qué prueba STAAR hará mi hijo o hija y con qué ayudas?',
    },
    related: ['state-test', 'alternate-assessment', 'testing-accommodations'],
    source: 'common usage',
  },
  {
    id: 'sbac',
    category: 'tests',
    term: 'SBAC',
    name: 'SBAC, prueba Smarter Balanced',
    expansions: [
      { en: 'Smarter Balanced Assessment Consortium', es: 'Consorcio de Evaluación Smarter Balanced' },
    ],
    forms: [
      'Smarter Balanced',
      'SBA',
      'CAASPP',
      'SBAC test',
      'Smarter Balanced assessment',
      'Smarter Balanced test',
    ],
    plain: {
      en: 'A state test in reading, writing and math on a computer. California and some other states use it. In California it is part of CAASPP.',
      es: 'Una prueba del estado en computadora, de lectura, escritura y matemáticas. La usan California y otros estados. En California es parte de CAASPP.',
    },
    child: {
      en: 'Many kinds of help can be turned on for your child, such as read aloud.',
      es: 'Se pueden activar muchas ayudas para su hijo o hija, como la lectura en voz alta.',
    },
    ask: {
      en: 'Which tools will be turned on for my child?',
      es: '¿Qué ayudas se activarán para mi hijo o hija?',
    },
    related: ['state-test', 'embedded-supports'],
    source: 'common usage',
  },
  {
    id: 'parcc',
    category: 'tests',
    term: 'PARCC',
    name: 'PARCC, prueba del estado',
    expansions: [
      {
        en: 'Partnership for Assessment of Readiness for College and Careers',
        es: 'Alianza para la Evaluación de la Preparación Universitaria y Profesional',
      },
    ],
    forms: ['NJSLA', 'MCAP', 'CMAS'],
    plain: {
      en: 'A state test that some states used to share. Some now have their own, such as NJSLA in New Jersey and MCAP in Maryland.',
      es: 'Una prueba que varios estados compartían. Ahora algunos tienen la suya, como NJSLA en Nueva Jersey y MCAP en Maryland.',
    },
    child: {
      en: 'Your child can have the help that is in the plan.',
      es: 'Su hijo o hija puede tener las ayudas que están en el plan.',
    },
    ask: {
      en: "What does this score mean for my child's classes next year?",
      es: '¿Qué significa este puntaje para las clases de mi hijo o hija el próximo año?',
    },
    related: ['state-test', 'testing-accommodations'],
    source: 'common usage',
  },
  {
    id: 'mcas',
    category: 'tests',
    term: 'MCAS',
    name: 'MCAS, prueba del estado de Massachusetts',
    expansions: [
      {
        en: 'Massachusetts Comprehensive Assessment System',
        es: 'Sistema de Evaluación Integral de Massachusetts',
      },
    ],
    forms: ['MCAS-Alt'],
    plain: {
      en: 'The state test in Massachusetts. MCAS-Alt is the one for students with the greatest needs.',
      es: 'La prueba del estado de Massachusetts. MCAS-Alt es para estudiantes con las mayores necesidades.',
    },
    child: {
      en: 'The plan says which one your child takes and with what help.',
      es: 'El plan dice cuál hará su hijo o hija y con qué ayudas.',
    },
    ask: { en: 'Which help may my child use on MCAS?', es: '¿Qué ayudas puede usar mi hijo o hija en MCAS?' },
    related: ['state-test', 'alternate-assessment'],
    source: 'common usage',
  },
  {
    id: 'regents',
    category: 'tests',
    term: 'Regents',
    name: 'exámenes Regents (Nueva York)',
    expansions: [],
    forms: ['Regents exam', 'Regents exams', 'Regents test', 'Regents diploma', 'NYSAA'],
    except: ['Board of Regents'],
    plain: {
      en: 'State exams in New York high schools. They have long counted for a diploma. The rules are set to change.',
      es: 'Exámenes del estado en las secundarias de Nueva York. Por mucho tiempo han contado para el diploma. Las reglas van a cambiar.',
    },
    child: {
      en: 'There are other ways to earn a diploma for students with a plan.',
      es: 'Hay otras formas de obtener un diploma para estudiantes con un plan.',
    },
    ask: {
      en: 'Which exams and which diploma are we planning for?',
      es: '¿Para qué exámenes y qué diploma estamos planeando?',
    },
    related: ['diploma', 'state-test'],
    source: 'common usage',
  },
  {
    id: 'sol',
    category: 'tests',
    term: 'SOL',
    name: 'SOL, prueba del estado de Virginia',
    expansions: [{ en: 'Standards of Learning', es: 'Estándares de Aprendizaje' }],
    forms: ['SOL test', 'SOL testing', 'SOLs', 'VAAP'],
    plain: {
      en: 'In Virginia, what students should learn in each grade, and the state test on it. VAAP is the one for students with the greatest needs.',
      es: 'En Virginia, lo que se debe aprender en cada grado y la prueba del estado sobre eso. VAAP es para estudiantes con las mayores necesidades.',
    },
    child: {
      en: 'Some of these tests count for a diploma. Your child can have help on them.',
      es: 'Algunas de estas pruebas cuentan para el diploma. Su hijo o hija puede tener ayudas.',
    },
    ask: {
      en: 'Which SOL tests does my child need to pass?',
      es: '¿Qué pruebas SOL tiene que aprobar mi hijo o hija?',
    },
    related: ['state-test', 'diploma'],
    source: 'common usage',
  },
  {
    id: 'pssa',
    category: 'tests',
    term: 'PSSA',
    name: 'PSSA, prueba del estado de Pensilvania',
    expansions: [
      { en: 'Pennsylvania System of School Assessment', es: 'Sistema de Evaluación Escolar de Pensilvania' },
    ],
    forms: ['PASA', 'Keystone Exam', 'Keystone exams', 'PSSAs'],
    plain: {
      en: 'The state test in Pennsylvania for grades 3 to 8. Keystones are for high school. PASA is for students with the greatest needs.',
      es: 'La prueba del estado de Pensilvania para los grados 3 a 8. Las Keystone son para secundaria. PASA es para estudiantes con las mayores necesidades.',
    },
    child: { en: 'The plan says which test and what help.', es: 'El plan dice qué prueba y qué ayudas.' },
    ask: { en: 'Which one will my child take this spring?', es: '¿Cuál hará mi hijo o hija esta primavera?' },
    related: ['state-test', 'alternate-assessment'],
    source: 'common usage',
  },
  {
    id: 'dlm',
    category: 'tests',
    term: 'DLM',
    name: 'DLM, evaluación alterna Dynamic Learning Maps',
    expansions: [{ en: 'Dynamic Learning Maps', es: 'Mapas Dinámicos de Aprendizaje' }],
    forms: [
      'DLM Essential Elements',
      'MSAA',
      'Multi-State Alternate Assessment',
      'California Alternate Assessment',
      'CAA',
      'CAAs',
    ],
    plain: {
      en: 'A state test for the few students with the greatest needs in thinking and learning. A teacher gives it in small steps. MSAA and CAA are like it.',
      es: 'Una prueba del estado para los pocos estudiantes con las mayores necesidades para pensar y aprender. La aplica un maestro en pasos pequeños. MSAA y CAA son parecidas.',
    },
    child: {
      en: 'Ask what taking it means for class work and for a diploma.',
      es: 'Pregunte qué significa hacerla para el trabajo de clase y el diploma.',
    },
    ask: {
      en: 'Why is this test the right one for my child?',
      es: '¿Por qué esta prueba es la adecuada para mi hijo o hija?',
    },
    related: ['alternate-assessment', 'diploma'],
    source: 'common usage',
  },
  {
    id: 'access',
    category: 'tests',
    term: 'ACCESS',
    name: 'ACCESS for ELLs, prueba de inglés',
    expansions: [
      {
        en: 'Assessing Comprehension and Communication in English State-to-State',
        es: 'prueba ACCESS de dominio del inglés',
      },
    ],
    forms: [
      'ACCESS for ELLs',
      'ACCESS test',
      'ACCESS testing',
      'Alternate ACCESS',
      'WIDA Alternate ACCESS',
      'ACCESS scores',
    ],
    plain: {
      en: 'A test of English given each year to students who are learning it. It looks at how they listen, speak, read and write.',
      es: 'Una prueba de inglés que se da cada año a estudiantes que lo están aprendiendo. Mira cómo escuchan, hablan, leen y escriben.',
    },
    child: {
      en: 'Your child can have help from the plan on this test. A high score may end English classes.',
      es: 'Su hijo o hija puede tener las ayudas del plan. Un puntaje alto puede poner fin a las clases de inglés.',
    },
    ask: {
      en: 'Is the low part due to English or to the disability?',
      es: '¿La parte baja se debe al inglés o a la discapacidad?',
    },
    related: ['wida', 'el', 'elpac'],
    source: 'common usage',
  },
  {
    id: 'wida',
    category: 'tests',
    term: 'WIDA',
    name: 'WIDA (niveles de inglés)',
    expansions: [],
    forms: ['WIDA level', 'WIDA levels', 'WIDA test', 'WIDA screener', 'WIDA score'],
    plain: {
      en: 'A group of states with shared steps for learning English. Their levels go from 1 to 6. Their yearly test is ACCESS.',
      es: 'Un grupo de estados con niveles comunes para aprender inglés, del 1 al 6. Su prueba anual es ACCESS.',
    },
    child: {
      en: 'A low level in reading can come from English, from a disability or from both.',
      es: 'Un nivel bajo en lectura puede venir del inglés, de una discapacidad o de las dos cosas.',
    },
    ask: {
      en: 'How do the English teacher and the team work together?',
      es: '¿Cómo trabajan juntos el maestro de inglés y el equipo?',
    },
    related: ['access', 'el'],
    source: 'common usage',
  },
  {
    id: 'elpac',
    category: 'tests',
    term: 'ELPAC',
    name: 'ELPAC, prueba de inglés de California',
    expansions: [
      {
        en: 'English Language Proficiency Assessments for California',
        es: 'Pruebas de Dominio del Idioma Inglés de California',
      },
    ],
    forms: [
      'Initial ELPAC',
      'Summative ELPAC',
      'Alternate ELPAC',
      'ELPA21',
      'ELPA',
      'TELPAS',
      'NYSESLAT',
      'CELDT',
    ],
    plain: {
      en: 'A test of English for students in California who speak some other language at home. Texas has TELPAS and New York has NYSESLAT.',
      es: 'Una prueba de inglés para estudiantes de California que hablan otro idioma en casa. Texas tiene TELPAS y Nueva York, NYSESLAT.',
    },
    child: {
      en: "Your child can have the plan's help. There is a form of it for those with the greatest needs.",
      es: 'Su hijo o hija puede tener las ayudas del plan. Hay una versión para las mayores necesidades.',
    },
    ask: {
      en: 'What would let my child leave the English program?',
      es: '¿Qué necesita mi hijo o hija para salir del programa de inglés?',
    },
    related: ['access', 'el'],
    source: 'common usage',
  },
  {
    id: 'naep',
    category: 'tests',
    term: 'NAEP',
    name: 'NAEP, prueba nacional',
    expansions: [
      { en: 'National Assessment of Educational Progress', es: 'Evaluación Nacional del Progreso Educativo' },
    ],
    forms: ["Nation's Report Card"],
    plain: {
      en: 'A test given to some students across the country. It shows how states do. It gives no score for one child.',
      es: 'Una prueba que se da a algunos estudiantes del país. Muestra cómo van los estados. No da puntaje a un niño en particular.',
    },
    child: {
      en: "It does not change your child's grades or help.",
      es: 'No cambia las notas ni las ayudas de su hijo o hija.',
    },
    ask: {
      en: 'Was my child picked, and with what help would they take it?',
      es: '¿Eligieron a mi hijo o hija y con qué ayudas la haría?',
    },
    related: ['state-test'],
    source: 'common usage',
  },
  {
    id: 'psat',
    category: 'tests',
    term: 'PSAT',
    name: 'PSAT y SAT, exámenes para la universidad',
    expansions: [],
    forms: [
      'SAT test',
      'SAT exam',
      'PSAT/NMSQT',
      'SAT accommodations',
      'PSAT accommodations',
      'College Board accommodations',
      'College Board',
      'SAT School Day',
    ],
    plain: {
      en: 'A first try at the SAT, a test many students take for college. Help such as more time must be asked for ahead.',
      es: 'Es un ensayo del SAT, un examen que muchos hacen para la universidad. Las ayudas, como más tiempo, se piden con anticipación.',
    },
    child: {
      en: 'The school can send in the request for your teen. Start early. It can take weeks.',
      es: 'La escuela puede enviar la solicitud. Empiece temprano. Puede tardar semanas.',
    },
    ask: {
      en: 'Who will ask for test help for my child, and by when?',
      es: '¿Quién pedirá las ayudas para mi hijo o hija y para cuándo?',
    },
    related: ['act', 'testing-accommodations', 'extended-time'],
    source: 'common usage',
  },
  {
    id: 'act',
    category: 'tests',
    term: 'ACT',
    name: 'ACT, examen para la universidad',
    expansions: [],
    forms: ['ACT accommodations', 'ACT test', 'ACT exam', 'PreACT'],
    except: ['CARES ACT', 'RECOVERY ACT', 'DISABILITIES ACT', 'EDUCATION ACT'],
    plain: {
      en: 'A test many students take for college. Some states give it to all in grade 11. Help must be asked for ahead.',
      es: 'Un examen que muchos hacen para la universidad. Algunos estados lo dan a todos en el grado 11. Las ayudas se piden con anticipación.',
    },
    child: {
      en: "The help in your teen's plan backs up the request.",
      es: 'Las ayudas del plan apoyan la solicitud.',
    },
    ask: { en: 'Has the request for help been sent in?', es: '¿Ya se envió la solicitud de ayudas?' },
    related: ['psat', 'testing-accommodations'],
    source: 'common usage',
  },
];
