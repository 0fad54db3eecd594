/* Words that begin with a capital letter in titles and sentences without being a name. Without accents, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Small words inside of names. */
export const PARTICLES = set('de del la las los y e da das dos di von van der den bin al el san');

/** Before the names of grown-ups. */
export const TITLES = set(
  'mr mrs ms mx dr miss sir madam coach principal nurse teacher professor sr sra srta don dona maestro maestra profe profesor profesora doctor doctora director directora',
);

/** In names of places and groups: all of it is one then. */
export const PLACES = set(`
  school schools elementary middle high preschool kindergarten academy college university center centre hospital clinic
  district county city state street avenue road park library church building hall room campus office department
  association council foundation services agency program programs project network lab club
  escuela primaria secundaria preparatoria preescolar academia colegio universidad centro hospital clinica distrito
  condado ciudad estado calle avenida parque biblioteca iglesia edificio sala salon oficina departamento asociacion
  consejo fundacion agencia programa proyecto red google zoom teams meet webex jitsi`);

/** Ordinary words of meetings. */
export const ORDINARY = set(`
  a about after again agenda all an and annual any april as assessment at august autumn back be bed before beginning
  behavior behaviour big book brief bus by call catch check checkin child children class classroom closing coming
  conference consent daily day december decision discuss discussion draft dual early education eligibility end english
  evaluation eve events exit fall family february fifth final first follow followup for fourth friday from general get
  goal goals going good grade grades group growth guide head health hello help hello history home hope hopes how i if
  iep ifsp in individual initial input intake intervention introduction is it january july june kick language last
  learning let life list little long look looking lunch make manifestation march math may me meet meeting meetings
  mid midyear monday month monthly more morning mother music my new next night ninth no note notes november october of
  off ok on one open opening our out over parent parents part party past phone plan planning plans please prep prepare
  present pre progress quarterly question questions quick reading ready recess reevaluation re referral report request
  results return review reviews saturday science second section semester send september services session set seventh
  share short sixth so some special speech spring staff standing start starting step steps strengths student students
  study summer sunday support supports table talk talking teacher teachers team tell tenth test testing thank thanks
  the therapy third this three thursday time to today together tomorrow topic topics transition trial triennial
  tuesday two up update updates us vision visit wednesday week weekly welcome we what when where who why winter with
  work working worksheet worries year yearly yes you your zoom eighth twelfth eleventh
  christmas thanksgiving easter ramadan hanukkah halloween spanish french chinese arabic somali american
  north south east west united states zone pacific mountain central eastern
  action actions adapted advocate aid assistive attendance autism bullying case communication community
  coordinator counselor down syndrome disability dyslexia emergency extended functional hearing inclusion
  interpreter intervention least manager medical mental occupational paraprofessional pathologist physical placement
  play psychologist records resource responsiveness restrictive environment safety schedule sensory sign skills social
  specialist success technology therapist training transportation vocational worker written prior notice
  abril agosto ahora al anual ano anos antes apoyo apoyos asesoria ayuda bienvenida calendario chequeo charla ciencias
  clase como comite con conversacion correo cuando cuarto cuarta dia diciembre domingo educacion el elegibilidad en
  enero equipo especial espanol estudiante evaluacion evaluaciones familia febrero final fortalezas general gracias
  grado grupo habilidades hablar habla hijo hija hola hora hoy individual inicial informe ingles intervencion inicio
  invierno invitacion jueves julio junio junta juntas la las lectura lenguaje llamada los lunes madre maestra maestro
  manana martes marzo matematicas mayo mensual mes meta metas mi miercoles nino nina ninos nota notas noviembre nuestra
  nuestro nueva nuevo octubre otono padre padres para pausa plan planes por preguntas preocupaciones preparacion primer
  primera primero primavera programa progreso proxima proximo que quinto quinta reevaluacion repaso resultados reunion
  reuniones revision sabado salud segunda segundo semana semanal semestre septiembre sexto sobre su tema temas terapia
  tercer tercera tercero transicion traslado trimestre un una ver verano vida viernes visita y navidad semana santa`);
