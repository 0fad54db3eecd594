import type { Entry } from '../contract.ts';

/** Tests by name: behavior, autism, language. */
export const testsNamesBehaviour: readonly Entry[] = [
  {
    id: 'basc',
    category: 'tests',
    term: 'BASC',
    name: 'BASC, cuestionario de conducta y emociones',
    expansions: [
      {
        en: 'Behavior Assessment System for Children',
        es: 'Sistema de Evaluación de la Conducta para Niños',
      },
    ],
    forms: ['BASC-3', 'BASC-2', 'BESS', 'SAED', 'SAED-3', 'SAEBRS', 'BIMAS'],
    plain: {
      en: 'A form on how a child acts and feels. You, the teacher and, at times, the child fill it in. The school psychologist scores it.',
      es: 'Un cuestionario sobre cómo actúa y se siente el niño. Lo llenan usted, el maestro y a veces el niño. El psicólogo escolar saca el puntaje.',
    },
    child: {
      en: 'For problem areas a high score means more worry. For skills a low score does.',
      es: 'En los problemas, un número alto indica más preocupación. En las habilidades, un número bajo.',
    },
    ask: {
      en: 'Where do home and school see the same thing?',
      es: '¿En qué ven lo mismo la casa y la escuela?',
    },
    related: ['rating-scale', 't-score', 'conners'],
    source: 'common usage',
  },
  {
    id: 'conners',
    category: 'tests',
    term: 'Conners',
    name: 'Conners, cuestionario de atención',
    expansions: [],
    forms: ['Conners 3', 'Conners 4', 'Conners Rating Scales', 'Conners form'],
    plain: {
      en: 'A form on how well a child can pay attention, sit still and wait. You and a teacher fill it in. It is used a lot for ADHD.',
      es: 'Un cuestionario sobre cómo el niño puede poner atención, quedarse quieto y esperar. Lo llenan usted y un maestro. Se usa mucho para el TDAH.',
    },
    child: {
      en: 'It is one clue about ADHD. A form alone does not make the call.',
      es: 'Es una pista sobre el TDAH. Un cuestionario solo no decide.',
    },
    ask: {
      en: 'Did all teachers see the same thing, or is it just in some classes?',
      es: '¿Todos los maestros vieron lo mismo o es solo en algunas clases?',
    },
    related: ['executive-function', 'rating-scale', 'vanderbilt'],
    source: 'common usage',
  },
  {
    id: 'vanderbilt',
    category: 'tests',
    term: 'Vanderbilt',
    name: 'Vanderbilt, cuestionario de TDAH',
    expansions: [],
    forms: ['Vanderbilt form', 'Vanderbilt assessment', 'NICHQ Vanderbilt', 'SNAP-IV', 'ADHD Rating Scale'],
    except: ['Vanderbilt University'],
    plain: {
      en: "A short form on signs of ADHD. Parents and teachers fill it in, most often for the child's doctor.",
      es: 'Un cuestionario corto sobre señales de TDAH. Lo llenan los padres y maestros, casi siempre para el médico.',
    },
    child: {
      en: 'Your doctor may ask the school to fill in its page.',
      es: 'El médico puede pedir que la escuela llene su parte.',
    },
    ask: {
      en: "Can my child's teacher fill this in for our doctor?",
      es: '¿Puede el maestro llenar esto para nuestro médico?',
    },
    related: ['executive-function', 'conners', 'rating-scale'],
    source: 'common usage',
  },
  {
    id: 'brief',
    category: 'tests',
    term: 'BRIEF',
    name: 'BRIEF, cuestionario de funciones ejecutivas',
    expansions: [
      {
        en: 'Behavior Rating Inventory of Executive Function',
        es: 'Inventario de Calificación Conductual de la Función Ejecutiva',
      },
    ],
    forms: ['BRIEF-2', 'BRIEF2', 'BRIEF-P', 'CEFI'],
    plain: {
      en: 'A form on how a child plans, starts work, shifts and keeps calm in daily life. You and a teacher fill it in.',
      es: 'Un cuestionario sobre cómo el niño planea, empieza, cambia de tarea y se mantiene tranquilo en la vida diaria. Lo llenan usted y un maestro.',
    },
    child: {
      en: 'It helps pick which skills to teach first.',
      es: 'Ayuda a elegir qué habilidades enseñar primero.',
    },
    ask: {
      en: 'Which of these skills should we work on first?',
      es: '¿En cuál de estas habilidades trabajamos primero?',
    },
    related: ['executive-function', 'rating-scale'],
    source: 'common usage',
  },
  {
    id: 'vineland',
    category: 'tests',
    term: 'Vineland',
    name: 'Vineland, prueba de vida diaria',
    expansions: [],
    forms: ['Vineland-3', 'Vineland Adaptive Behavior Scales', 'VABS'],
    plain: {
      en: 'A talk or a form on daily life skills: to talk, dress, play and get along. Most of it comes from you.',
      es: 'Una entrevista o cuestionario sobre la vida diaria: hablar, vestirse, jugar y llevarse bien. Casi todo lo responde usted.',
    },
    child: {
      en: 'Answer with what your child does on most days, not what they could do on the best day.',
      es: 'Responda con lo que su hijo o hija hace casi todos los días, no con lo que podría hacer en el mejor día.',
    },
    ask: {
      en: 'Do home and school scores match?',
      es: '¿Coinciden los puntajes de la casa y de la escuela?',
    },
    related: ['adaptive-behavior', 'abas'],
    source: 'common usage',
  },
  {
    id: 'abas',
    category: 'tests',
    term: 'ABAS',
    name: 'ABAS, cuestionario de vida diaria',
    expansions: [
      { en: 'Adaptive Behavior Assessment System', es: 'Sistema de Evaluación de la Conducta Adaptativa' },
    ],
    forms: ['ABAS-3', 'SIB-R', 'Scales of Independent Behavior'],
    plain: {
      en: 'A form on daily life skills such as self-care, safety, money and friends. Parents and teachers fill it in.',
      es: 'Un cuestionario sobre habilidades de la vida diaria, como el cuidado propio, la seguridad, el dinero y los amigos. Lo llenan padres y maestros.',
    },
    child: {
      en: 'It shows which daily skills to work on at home and at school.',
      es: 'Muestra en qué habilidades diarias trabajar en casa y en la escuela.',
    },
    ask: {
      en: 'Which skill would help my child most in daily life?',
      es: '¿Qué habilidad le ayudaría más a mi hijo o hija en la vida diaria?',
    },
    related: ['adaptive-behavior', 'vineland'],
    source: 'common usage',
  },
  {
    id: 'cars',
    category: 'tests',
    term: 'CARS',
    name: 'CARS, escala de autismo infantil',
    expansions: [{ en: 'Childhood Autism Rating Scale', es: 'Escala de Calificación del Autismo Infantil' }],
    forms: ['CARS-2', 'CARS2'],
    plain: {
      en: 'A form on signs of autism. A trained person fills it in after they watch the child and talk with you.',
      es: 'Un cuestionario sobre señales de autismo. Lo llena una persona capacitada después de mirar al niño y hablar con usted.',
    },
    child: {
      en: 'It is one clue. Autism is not found by one form alone.',
      es: 'Es una pista. El autismo no se decide con un solo cuestionario.',
    },
    ask: {
      en: 'What did you see my child do that led to this score?',
      es: '¿Qué vieron hacer a mi hijo o hija para dar este puntaje?',
    },
    related: ['autism', 'ados', 'gars'],
    source: 'common usage',
  },
  {
    id: 'ados',
    category: 'tests',
    term: 'ADOS',
    name: 'ADOS, observación para autismo',
    expansions: [
      {
        en: 'Autism Diagnostic Observation Schedule',
        es: 'Escala de Observación para el Diagnóstico del Autismo',
      },
    ],
    forms: ['ADOS-2', 'MIGDAS', 'MIGDAS-2'],
    plain: {
      en: 'A play and talk time with set tasks. A trained person watches how the child plays, talks and shares. It looks for signs of autism.',
      es: 'Un rato de juego y charla con tareas fijas. Una persona capacitada mira cómo el niño juega, habla y comparte. Busca señales de autismo.',
    },
    child: {
      en: 'You may be in the room if your child is small. Tell them if your child acted in a new way.',
      es: 'Usted puede estar presente si su hijo o hija es pequeño. Diga si actuó distinto a lo normal.',
    },
    ask: {
      en: 'Was my child the same with you as at home?',
      es: '¿Fue mi hijo o hija con ustedes igual que en casa?',
    },
    related: ['autism', 'adi-r', 'cars'],
    source: 'common usage',
  },
  {
    id: 'adi-r',
    category: 'tests',
    term: 'ADI-R',
    name: 'ADI-R, entrevista sobre autismo',
    expansions: [
      {
        en: 'Autism Diagnostic Interview-Revised',
        es: 'Entrevista para el Diagnóstico del Autismo, revisada',
      },
    ],
    forms: ['ADI'],
    plain: {
      en: "A long talk with you about your child's early years, words, play and habits. It looks for signs of autism.",
      es: 'Una entrevista larga con usted sobre los primeros años, las palabras, el juego y las costumbres de su hijo o hija. Busca señales de autismo.',
    },
    child: {
      en: 'What you recall counts here. Bring baby books or videos if they help.',
      es: 'Aquí cuenta lo que usted recuerda. Traiga fotos o videos si le ayudan.',
    },
    ask: {
      en: 'How do my answers fit with what you saw?',
      es: '¿Cómo coinciden mis respuestas con lo que ustedes vieron?',
    },
    related: ['autism', 'ados'],
    source: 'common usage',
  },
  {
    id: 'gars',
    category: 'tests',
    term: 'GARS',
    name: 'GARS, escala de autismo',
    expansions: [{ en: 'Gilliam Autism Rating Scale', es: 'Escala Gilliam de Calificación del Autismo' }],
    forms: ['GARS-3', 'ASRS', 'Autism Spectrum Rating Scales'],
    plain: {
      en: 'A form on signs of autism. A parent or teacher fills it in.',
      es: 'Un cuestionario sobre señales de autismo. Lo llena un padre, una madre o un maestro.',
    },
    child: {
      en: 'It can point to a closer look. It does not give the answer alone.',
      es: 'Puede indicar que hay que mirar mejor. Por sí solo no da la respuesta.',
    },
    ask: { en: 'What else did you use to look at autism?', es: '¿Qué más usaron para ver si hay autismo?' },
    related: ['autism', 'cars', 'srs'],
    source: 'common usage',
  },
  {
    id: 'srs',
    category: 'tests',
    term: 'SRS',
    name: 'SRS, escala de habilidades sociales',
    expansions: [{ en: 'Social Responsiveness Scale', es: 'Escala de Respuesta Social' }],
    forms: ['SRS-2', 'SCQ', 'Social Communication Questionnaire'],
    plain: {
      en: 'A form on how a child gets on with others, takes hints and joins in. Parents and teachers fill it in. It is used for autism.',
      es: 'Un cuestionario sobre cómo el niño se relaciona, entiende señales y participa. Lo llenan padres y maestros. Se usa para el autismo.',
    },
    child: {
      en: 'It can help set goals for play and friends.',
      es: 'Puede ayudar a poner metas de juego y amistad.',
    },
    ask: {
      en: 'How can we help my child join in with others?',
      es: '¿Cómo podemos ayudar a mi hijo o hija a participar con otros?',
    },
    related: ['autism', 'ssis', 'rating-scale'],
    source: 'common usage',
  },
  {
    id: 'ssis',
    category: 'tests',
    term: 'SSIS',
    name: 'SSIS, escala de habilidades sociales',
    expansions: [
      { en: 'Social Skills Improvement System', es: 'Sistema para Mejorar las Habilidades Sociales' },
    ],
    forms: ['SSRS'],
    plain: {
      en: 'A form on social skills, such as sharing and asking for help. Parents, teachers and older kids fill it in.',
      es: 'Un cuestionario sobre habilidades sociales, como compartir y pedir ayuda. Lo llenan padres, maestros y niños mayores.',
    },
    child: {
      en: 'It shows which social skills your child could learn next.',
      es: 'Muestra qué habilidades sociales podría aprender ahora su hijo o hija.',
    },
    ask: {
      en: 'Which social skill will we teach first, and where?',
      es: '¿Qué habilidad social enseñaremos primero y dónde?',
    },
    related: ['social-skills', 'rating-scale'],
    source: 'common usage',
  },
  {
    id: 'cbcl',
    category: 'tests',
    term: 'CBCL',
    name: 'CBCL, cuestionario de conducta',
    expansions: [{ en: 'Child Behavior Checklist', es: 'Lista de Conductas del Niño' }],
    forms: ['Achenbach', 'ASEBA', 'Teacher Report Form', 'YSR'],
    plain: {
      en: 'A form on how a child acts and feels. There is one for parents, one for teachers and one for teens.',
      es: 'Un cuestionario sobre cómo actúa y se siente el niño. Hay uno para padres, uno para maestros y uno para adolescentes.',
    },
    child: {
      en: 'High scores show where your child may need care and help.',
      es: 'Los puntajes altos muestran dónde su hijo o hija puede necesitar cuidado y ayuda.',
    },
    ask: {
      en: 'What can the school do about the areas that stand out?',
      es: '¿Qué puede hacer la escuela en las áreas que resaltan?',
    },
    related: ['basc', 'rating-scale', 't-score'],
    source: 'common usage',
  },
  {
    id: 'rcmas',
    category: 'tests',
    term: 'RCMAS',
    name: 'RCMAS, cuestionario de ansiedad',
    expansions: [
      {
        en: "Revised Children's Manifest Anxiety Scale",
        es: 'Escala de Ansiedad Manifiesta en Niños, revisada',
      },
    ],
    forms: ['RCMAS-2', 'MASC', 'MASC-2', 'SCARED', 'anxiety scale', 'RCADS'],
    plain: {
      en: 'A form on worry. The child marks how they feel. The school psychologist or counselor goes over it.',
      es: 'Un cuestionario sobre la ansiedad. El niño marca cómo se siente. Lo revisa el psicólogo escolar o el consejero.',
    },
    child: {
      en: 'It can put words to worry that your child keeps inside.',
      es: 'Puede poner en palabras una preocupación que su hijo o hija se guarda.',
    },
    ask: {
      en: 'What can we do so my child feels safe at school?',
      es: '¿Qué podemos hacer para que mi hijo o hija se sienta seguro en la escuela?',
    },
    related: ['school-counselor', 'cdi', 'rating-scale'],
    source: 'common usage',
  },
  {
    id: 'cdi',
    category: 'tests',
    term: 'CDI',
    name: 'CDI, cuestionario de ánimo o de primeras palabras',
    expansions: [
      { en: "Children's Depression Inventory", es: 'Inventario de Depresión Infantil' },
      { en: 'Communicative Development Inventories', es: 'Inventarios del Desarrollo Comunicativo' },
    ],
    forms: [
      'CDI-2',
      'RADS',
      'Reynolds Adolescent Depression Scale',
      'Beck Youth Inventories',
      "Children's Depression Inventory",
      'MacArthur-Bates',
      'Communicative Development Inventories',
    ],
    plain: {
      en: 'Two things. It can be a form on how sad or down a child feels, and the child marks the answers. For a small child, it is a list where you mark the words your child knows.',
      es: 'Dos cosas. Puede ser un cuestionario sobre qué tan triste o decaído se siente el niño, y el niño marca las respuestas. Con un niño pequeño, es una lista donde usted marca las palabras que conoce.',
    },
    child: {
      en: 'If the score on mood shows worry, the school should talk with you soon about care and help.',
      es: 'Si el puntaje de ánimo preocupa, la escuela debe hablar pronto con usted sobre cuidado y ayuda.',
    },
    ask: {
      en: 'Is this the form on mood or on words, and what did it show?',
      es: '¿Es el cuestionario de ánimo o el de palabras y qué mostró?',
    },
    related: ['rcmas', 'counseling-services'],
    source: 'common usage',
  },
  {
    id: 'celf',
    category: 'tests',
    term: 'CELF',
    name: 'CELF, prueba de lenguaje',
    expansions: [
      {
        en: 'Clinical Evaluation of Language Fundamentals',
        es: 'Evaluación Clínica de los Fundamentos del Lenguaje',
      },
    ],
    forms: ['CELF-5', 'CELF-P', 'CELF-P3', 'CELF Preschool', 'CELF-4'],
    plain: {
      en: 'A test of how a child understands and uses words and sentences. The speech therapist gives it.',
      es: 'Una prueba de cómo el niño entiende y usa palabras y oraciones. La aplica el terapeuta del habla y lenguaje.',
    },
    child: {
      en: 'It can show why long talk or directions are hard for your child.',
      es: 'Puede mostrar por qué a su hijo o hija le cuestan las charlas o instrucciones largas.',
    },
    ask: {
      en: 'Is it harder for my child to understand or to say it?',
      es: '¿A mi hijo o hija le cuesta más entender o decirlo?',
    },
    related: ['receptive-language', 'expressive-language', 'slp'],
    source: 'common usage',
  },
  {
    id: 'casl',
    category: 'tests',
    term: 'CASL',
    name: 'CASL, prueba de lenguaje oral',
    expansions: [
      { en: 'Comprehensive Assessment of Spoken Language', es: 'Evaluación Completa del Lenguaje Oral' },
    ],
    forms: ['CASL-2', 'OWLS', 'OWLS-II', 'Oral and Written Language Scales'],
    plain: {
      en: 'A test of spoken language: word meaning, grammar and use with others. The speech therapist gives it.',
      es: 'Una prueba del lenguaje hablado: significado, gramática y uso con otros. La aplica el terapeuta del habla y lenguaje.',
    },
    child: {
      en: 'It can find needs in talk with friends that other tests miss.',
      es: 'Puede encontrar necesidades al hablar con amigos que otras pruebas no ven.',
    },
    ask: {
      en: 'How does my child use words with other kids?',
      es: '¿Cómo usa las palabras mi hijo o hija con otros niños?',
    },
    related: ['pragmatic-language', 'celf'],
    source: 'common usage',
  },
  {
    id: 'pls',
    category: 'tests',
    term: 'PLS',
    name: 'PLS, prueba de lenguaje preescolar',
    expansions: [{ en: 'Preschool Language Scales', es: 'Escalas de Lenguaje Preescolar' }],
    forms: ['PLS-5', 'Preschool Language Scale', 'PLS-5 Spanish', 'REEL', 'REEL-4', 'Rossetti'],
    plain: {
      en: 'A test of how babies and small kids understand and use words. It uses toys and pictures. The speech therapist gives it.',
      es: 'Una prueba de cómo los bebés y niños pequeños entienden y usan palabras. Usa juguetes y dibujos. La aplica el terapeuta del habla y lenguaje.',
    },
    child: {
      en: 'There is one in Spanish, and you can tell what your child says at home.',
      es: 'Hay una versión en español, y usted puede contar lo que su hijo o hija dice en casa.',
    },
    ask: {
      en: 'What words or signs should we work on next at home?',
      es: '¿En qué palabras o señas trabajamos ahora en casa?',
    },
    related: ['receptive-language', 'expressive-language'],
    source: 'common usage',
  },
  {
    id: 'gfta',
    category: 'tests',
    term: 'GFTA',
    name: 'GFTA, prueba de articulación',
    expansions: [
      { en: 'Goldman-Fristoe Test of Articulation', es: 'Prueba de Articulación Goldman-Fristoe' },
    ],
    forms: [
      'GFTA-3',
      'Goldman-Fristoe',
      'KLPA',
      'Khan-Lewis',
      'Arizona-4',
      'articulation test',
      'CAAP',
      'PAT-3',
      'Arizona Articulation',
    ],
    plain: {
      en: 'A test of how a child says speech sounds. The child names pictures, and the speech therapist listens.',
      es: 'Una prueba de cómo el niño dice los sonidos. El niño nombra dibujos y el terapeuta del habla escucha.',
    },
    child: {
      en: 'It shows which sounds to work on first. Some sounds come late for all kids.',
      es: 'Muestra en qué sonidos trabajar primero. Algunos sonidos llegan tarde en todos los niños.',
    },
    ask: {
      en: 'Which sounds should my child have by now?',
      es: '¿Qué sonidos debería decir ya mi hijo o hija?',
    },
    related: ['speech-therapy', 'slp'],
    source: 'common usage',
  },
  {
    id: 'ssi-4',
    category: 'tests',
    term: 'SSI-4',
    name: 'SSI, prueba de tartamudeo',
    expansions: [{ en: 'Stuttering Severity Instrument', es: 'Instrumento de Severidad del Tartamudeo' }],
    forms: ['stuttering test', 'OASES'],
    plain: {
      en: 'A check of how much a child stutters and how it looks and sounds. The speech therapist gives it.',
      es: 'Una revisión de cuánto tartamudea el niño y cómo se ve y se oye. La aplica el terapeuta del habla.',
    },
    child: {
      en: 'How your child feels about talking counts as much as the number.',
      es: 'Cómo se siente su hijo o hija al hablar cuenta tanto como el número.',
    },
    ask: {
      en: 'How can the class make talking feel safe?',
      es: '¿Cómo puede la clase hacer que hablar se sienta seguro?',
    },
    related: ['speech-therapy', 'slp'],
    source: 'common usage',
  },
  {
    id: 'told',
    category: 'tests',
    term: 'TOLD',
    name: 'TOLD, prueba de desarrollo del lenguaje',
    expansions: [{ en: 'Test of Language Development', es: 'Prueba de Desarrollo del Lenguaje' }],
    forms: ['TOLD-P', 'TOLD-I', 'TOLD-5', 'TOAL', 'TOAL-4', 'TACL', 'TACL-4', 'TILLS'],
    plain: {
      en: 'A test of spoken words and grammar. The speech therapist gives it.',
      es: 'Una prueba de palabras y gramática al hablar. La aplica el terapeuta del habla y lenguaje.',
    },
    child: {
      en: 'It shows which parts of language your child has and which come next.',
      es: 'Muestra qué partes del lenguaje tiene su hijo o hija y cuáles siguen.',
    },
    ask: {
      en: "How does this affect my child's reading and writing?",
      es: '¿Cómo afecta esto la lectura y la escritura de mi hijo o hija?',
    },
    related: ['celf', 'casl'],
    source: 'common usage',
  },
  {
    id: 'topl',
    category: 'tests',
    term: 'TOPL',
    name: 'TOPL, prueba de lenguaje social',
    expansions: [{ en: 'Test of Pragmatic Language', es: 'Prueba de Lenguaje Pragmático' }],
    forms: ['TOPL-2', 'SLDT', 'Social Language Development Test', 'CCC-2', 'TOPS'],
    plain: {
      en: 'A test of how a child uses words with others: to ask, joke, share or solve a problem with a friend.',
      es: 'Una prueba de cómo el niño usa las palabras con otros: pedir, bromear, compartir o resolver un problema con un amigo.',
    },
    child: {
      en: 'Your child may know the right answer on paper and still find real life hard.',
      es: 'Su hijo o hija puede saber la respuesta en papel y aun así le cuesta en la vida real.',
    },
    ask: {
      en: 'Did you also watch my child at lunch or at play?',
      es: '¿También observaron a mi hijo o hija en el almuerzo o el recreo?',
    },
    related: ['pragmatic-language', 'casl'],
    source: 'common usage',
  },
  {
    id: 'projective-test',
    category: 'tests',
    term: 'projective test',
    name: 'prueba proyectiva',
    expansions: [],
    forms: [
      'projective tests',
      'Rorschach',
      'sentence completion',
      'sentence completion test',
      'House-Tree-Person',
      'kinetic family drawing',
      'TAT',
      'Roberts-2',
      'drawing test',
    ],
    plain: {
      en: 'A child draws, ends a sentence or tells a story. A psychologist looks for signs of how the child feels. It has no right answers.',
      es: 'El niño dibuja, termina una frase o cuenta una historia. El psicólogo busca señales de cómo se siente. No hay respuestas correctas.',
    },
    child: { en: 'It is one small clue, not proof.', es: 'Es una pequeña pista, no una prueba.' },
    ask: { en: 'What else shows the same thing?', es: '¿Qué más muestra lo mismo?' },
    related: ['school-psychologist', 'basc'],
    source: 'common usage',
  },
];
