import { anyOf, END, type LabelPattern, START } from './labels-pattern.ts';

/* English: who is meant, how it is joined, what is said. Kept short on purpose; see `findLabel`. */

/** Words for people that a family or a school writes about. */
const PEOPLE = anyOf(
  (
    'son daughter child kid boy girl student teen teenager brother sister mom mum mother dad father parent ' +
    'grandma grandpa grandmother grandfather stepmom stepdad teacher aide para paraprofessional principal ' +
    'therapist counselor psychologist case manager caseworker social worker coach guardian'
  )
    .replace('case manager', 'case_manager')
    .replace('social worker', 'social_worker')
    .split(' ')
    .map((word) => `${word.replace('_', ' ')}s?`)
    .concat('children', 'people', 'guy', 'guys'),
);
const DETERMINER = '(?:my|your|his|her|our|their|the|this|that|these|those|a|an|one|some|every)';
/** "my oldest son", "this kid", "mom". */
const SOMEONE = `(?:${DETERMINER}\\s+(?:[a-z]+\\s+)?${PEOPLE}|mom|dad|mum|mommy|daddy|grandma|grandpa)`;
const PRONOUN = '(?:he|she|you)';
/** "is", "’s always been", "has become", "acts", "can be so". */
const IS =
  "(?:[’']s|[’']re|\\s+(?:is|are|was|were|(?:has|have|had)\\s+(?:always\\s+|often\\s+|just\\s+)?been|can\\s+be|seems|seem|acts|act|gets|became|becomes|has\\s+become))";
const HOW =
  '(?:\\s+(?:just|so|very|really|too|always|often|such|being|been|simply|plain|totally|quite|pretty|extremely|a\\s+bit|a\\s+little|kind\\s+of|also|still|usually|clearly|getting|becoming|incredibly|completely|often)){0,3}';

/** Said of a person, these hardly ever describe what happened. */
const STRONG = anyOf([
  'lazy',
  'manipulative',
  'defiant',
  'oppositional',
  'non-?compliant',
  'uncooperative',
  'disobedient',
  'disrespectful',
  'unmotivated',
  'attention(?:-| )seeking',
  'bratty',
  'unruly',
  'selfish',
  'ungrateful',
  'uncaring',
  'incompetent',
  'unprofessional',
  'clueless',
  'neglectful',
  'negligent',
  'overprotective',
  'over-protective',
  'immature',
  'ill-mannered',
  'low-functioning',
  'unteachable',
  'uncontrollable',
  'irresponsible',
  'untrustworthy',
  'arrogant',
  'hysterical',
  'in denial',
  'out to get (?:him|her|us|me)',
  'good for nothing',
]);
/** These have other uses too ("hard to hear", "crazy about trains"): only after a plain person, and before a pause. */
const WEAK = anyOf([
  'bad',
  'naughty',
  'mean',
  'rude',
  'nasty',
  'spoiled',
  'stubborn',
  'aggressive',
  'violent',
  'hostile',
  'difficult',
  'impossible',
  'hopeless',
  'useless',
  'worthless',
  'stupid',
  'dumb',
  'crazy',
  'weird',
  'dramatic',
  'demanding',
  'pushy',
  'needy',
  'sneaky',
  'sloppy',
  'careless',
  'unreasonable',
  'dishonest',
]);
/** What may follow such a word without giving it another meaning. */
const PAUSE =
  '(?=\\s*(?:$|[.,;:!?)\\n])|\\s+(?:and|but|or|because|so|when|whenever|all|again|today|yesterday|lately|sometimes|every|during|after|before|since|as|at\\s+(?:school|home|recess|lunch|times)|in\\s+(?:class|school)|toward|towards|with\\s+(?:everyone|us|me)|to\\s+(?:everyone|everybody|us|me|people|others|other|the\\s+(?:teacher|staff|other))|most|enough|on\\s+purpose|like)(?![\\p{L}]))';

const ATTRIBUTE = anyOf([
  'lazy',
  'manipulative',
  'defiant',
  'oppositional',
  'non-?compliant',
  'disobedient',
  'disrespectful',
  'unmotivated',
  'attention(?:-| )seeking',
  'bratty',
  'spoiled',
  'unruly',
  'selfish',
  'low-functioning',
  'incompetent',
  'neglectful',
  'overprotective',
  'uncooperative',
  'irresponsible',
  'problem',
  'bad',
  'terrible',
  'horrible',
  'awful',
  'lousy',
  'naughty',
  'mean',
  'rude',
  'difficult',
  'aggressive',
  'violent',
  'hopeless',
  'stupid',
  'dumb',
  'crazy',
  'pushy',
  'helicopter',
]);
/** "bad student ID", "difficult parent meeting", "problem child’s" are about a thing. */
const NOT_A_THING =
  '(?!\\s+(?:teacher|meeting|conference|call|night|time|day|week|year|situation|conversation|talk|work|book|id|photo|seat|care|group|count|ratio|menu|survey|portal|protection|behaviou?rs?|outcomes?)(?![\\p{L}]))';

/** Names that only people are called. */
const PERSON_NAMES = [
  'trouble(?:-| )?makers?',
  'brats?',
  'bully',
  'liar',
  'slacker',
  'quitter',
  'loser',
  'drama queen',
  'cry-?baby',
  'control freak',
  'idiot',
  'moron',
  'dummy',
  'psycho',
];
/** Names that things are called too ("just a handful of days"): only of a person that stands before. */
const NAMES = anyOf([
  ...PERSON_NAMES,
  'problem (?:child|kid)',
  'cheater',
  'monster',
  'menace',
  'nightmare',
  'handful(?!\\s+of)',
  'failure',
  'lost cause',
  'bad apple',
  'bad influence',
  'class clown',
  'smart aleck',
  'biter',
  'screamer',
  'slow learner',
  'freak',
  'pain in the (?:neck|butt)',
  'real problem',
]);

/** Who is quoted, and what is denied, supposed or asked about, shortly before. */
const REPORTED = new RegExp(
  `${START}(?:not|never|nobody|no\\s+one|cannot|[a-z]+n[’']t|without|doubt|instead\\s+of|rather\\s+than|far\\s+from|if|whether|called|calls|calling|call|said|says|saying|told|tells|heard|hears|thinks|believes|feels|labell?ed|labels|labell?ing|worries|afraid|scared|word|words|rumou?r)(?![\\p{L}])(?:[^.!?;]{0,40})$`,
  'iu',
);

const list = (text: string): string[] => text.split(' | ');
const ALWAYS = anyOf(
  list(
    'hits? | bites? | kicks? | screams? | yells? | lies | lie | refuses? | fights? | interrupts? | talks? back | disrupts? | argues? | ignores? | complains? | whines? | pushes | push | throws? (?:things|stuff|chairs|toys|a fit|tantrums|fits) | cheats? | steals? | causes? (?:trouble|problems) | makes? (?:trouble|excuses|a scene) | acts? out | misbehaves? | gets? (?:in|into) (?:trouble|fights) | wants? (?:attention|his way|her way|his own way|her own way|to win) | blames? (?:everyone|others|us|me|him|her|other) | forgets | forget | loses | bullies | bully | hurts? (?:other|people|everyone|kids) | ruins? | manipulates? | does this on purpose | late | angry | mad | in trouble | negative | fighting | lying | misbehaving | disruptive | being (?:bad|mean|rude|difficult)',
  ),
);
const NEVER = anyOf(
  list(
    'listens? | pays? attention | pay attention | follows? (?:directions|rules|the rules|instructions|through) | tries | try | cares? | helps? | obeys? | behaves? | cooperates? | does (?:his|her|their|the|any) (?:work|homework|chores|part) | do (?:your|their|the|any) (?:work|homework|part) | finish(?:es)? (?:his|her|their|your|the|any) (?:work|homework|assignments?|tasks?|classwork) | sits? still | stops? (?:talking|moving|hitting|yelling|screaming|arguing|complaining|whining) | learns? | shares? | apologi[sz]es? | thinks? (?:before|about others) | answers? (?:us|me|calls|emails|my|our|the phone) | calls? (?:us|me|back) | returns? (?:calls|emails|my|our) | shows? up | responds? | turns? in | takes? responsibility | wants? to (?:work|learn|try|help) | does what | do what | does anything | do anything | keeps? (?:his|her|their|your) (?:word|promises?|hands) | tells? the truth | on time',
  ),
);

const flags = 'diug';
const any = `(?:${PRONOUN}|they|${SOMEONE})`;
const plainPerson = `(?:${PRONOUN}|${SOMEONE})`;
/** A capital that is no person’s. */
const NAME =
  '(?!(?:Math|Maths|Reading|Writing|Science|School|Homework|Recess|Lunch|History|English|Spanish|Gym|Music|Art|It|This|That|These|Those|There|Here|What|Which|Everything|Nothing|Something|Today|Monday|Tuesday|Wednesday|Thursday|Friday|The|A|An|I|We|Being|Life|Time|Plan|Item|Question|Nobody|Not)(?![\\p{L}]))(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s+)?\\p{Lu}[\\p{L}]*\\.?';

const trait = (who: string, what: string, after: string, more = flags): LabelPattern => ({
  pattern: new RegExp(`${START}${who}${IS}${HOW}\\s+(?<label>${what})${END}${after}`, more),
  kind: 'trait',
  unless: REPORTED,
});
const NOT_MEDICAL = '(?!\\s+(?:defiant|disorder|eye|scale|score|sunday|river))';

/** English patterns for `findLabel`. */
export const ENGLISH_LABELS: readonly LabelPattern[] = [
  trait(any, STRONG, NOT_MEDICAL),
  trait(plainPerson, WEAK, PAUSE),
  // Names are told by their capital, so these two look at letters as they are.
  trait(NAME, STRONG, NOT_MEDICAL, 'dug'),
  {
    pattern: new RegExp(
      `${START}${any}${IS}${HOW}\\s+(?:a\\s+|an\\s+)?(?:real\\s+|total\\s+|complete\\s+|little\\s+|big\\s+|bit\\s+of\\s+a\\s+)?(?<label>${NAMES})${END}`,
      flags,
    ),
    kind: 'name',
    unless: REPORTED,
  },
  {
    pattern: new RegExp(`${START}(?:such|just)\\s+an?\\s+(?<label>${anyOf(PERSON_NAMES)})${END}`, flags),
    kind: 'name',
    unless: REPORTED,
  },
  {
    pattern: new RegExp(
      `${START}${NAME}${IS}${HOW}\\s+(?:a\\s+|an\\s+)?(?:real\\s+|total\\s+|little\\s+)?(?<label>${NAMES})${END}`,
      'dug',
    ),
    kind: 'name',
    unless: REPORTED,
  },
  {
    pattern: new RegExp(
      `${START}(?<label>${ATTRIBUTE}\\s+(?:little\\s+)?${PEOPLE})${END}${NOT_A_THING}`,
      flags,
    ),
    kind: 'name',
    unless: REPORTED,
  },
  {
    pattern: new RegExp(
      `${START}(?:${any}|${NAME})(?:[’']s|[’']re|\\s+(?:is|are|was|were|just|will|would|can|simply))?\\s+(?<label>(?:always\\s+${ALWAYS}|never\\s+${NEVER}))${END}`,
      'diug',
    ),
    kind: 'always',
    unless: REPORTED,
    notAsked: true,
  },
];
