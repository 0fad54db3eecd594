import type { Said } from './spotted-terms.ts';

/**
 * From an audit by someone who had not seen the glossary: what it missed at first, and a sample of what it knew. The
 * term stands in brackets. Left out are words that everybody knows ("principal", "attendance"), which get no mark.
 */
const said = (lines: string): readonly Said[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => [line.replace(/[[\]]/g, ''), /\[(.+)\]/.exec(line)?.[1] ?? '']);

/** Heard at nearly every meeting. */
export const AUDITED_EVERYDAY = said(`
He gets [time and a half] on tests.
He has a [break card] on his desk.
She listens on [Learning Ally].
A [scribe] wrote his answers.
[Graphic organizers] help her writing.
The [RBT] works with him after lunch.
The class has a [sensory room].
The [school psych] will call Mara.
The [LEA rep] joined by phone.
The [school counselor] sees her on Fridays.
[Counseling] is 30 minutes weekly.
The [co-taught] class is full.
[Home instruction] starts next week.
She gets [Tier 3] help.
[Visual impairment] was found.
His [cerebral palsy] affects his legs.
[Fluency] went up by ten words.
[Math fluency] is weak.
[iReady] scores were shared.
The [Beery] was low.
The [average range] starts at 90.
The [psychoeducational evaluation] took three days.
The [resolution meeting] was short.
[Compensatory services] start in July.
He went to the [alternative school].
[Job coach] help is possible.
[Life skills] class is in the afternoon.
The [transition from Part C to Part B] meeting is set.
The [ASQ] was done at the doctor.
[Toilet training] is going well.
[Self-advocacy] is a new goal.
[Pragmatic language] was low.
An [AT evaluation] was requested.
[Orientation and mobility] is weekly.
[Closed captioning] must be on.
The [individualized health plan] is signed.
The [waiver] list is long.
[Parental consent] is needed.
[Meeting notice] came late.
[Direct services] are 60 minutes.
[Statewide testing] is in April.
[State assessment] with supports.
[ACCESS] testing is in February.
[Differentiated instruction] is used.
[Reduced homework] was agreed.
[Read aloud] on all tests.
[Peer buddy] at lunch.
[80% accuracy] in 4 of 5 trials.
[4 out of 5 trials] is the goal.
[Attention span] is short.
[School refusal] began in fall.
The [IEP facilitator] helped.
The [ARD committee] agreed.
[MDT] will meet.
[Credit recovery] is an option.
[PLC] meets on Monday.
[FASD] was confirmed.
[SLT] minutes changed.
[Educational records] were asked for.
He lost two [OT sessions] because staff were out.
The district owes her [make-up sessions].
Dana asked to record the meeting; district says [24-hour notice] needed.
Dad will [revoke consent] if nothing changes.
They call it [classification] in New York.
[Subtest] scores were all over.
It was in the [low average] range.
[Educational performance] is more than grades, we said.
He is [on grade level] for math.
A [private evaluation] from the hospital was shared.
The [neuropsych] says ADHD.
Call the [504 coordinator] first.
The [behavior specialist] will observe.
[School-based therapist] sees her Mondays.
Who supervises the [SLPA]?
We want a [communication log] every day.
Use of a [timer] helps him.
A [wobble cushion] was ordered.
[Safe space] is the library.
She can [dictate] answers.
[College Board accommodations] take seven weeks.
[Highlighted text] was added.
[Number line] on the desk.
[Number sense] is weak.
[Blending] is coming along.
[High-frequency words] at 40 of 50.
[Reading level] is M.
[Balanced literacy] is used.
[Motor skills] are fine.
[Picky eating] is a worry.
[Combined type] ADHD.
[Emotional regulation] goal.
[Verbal outbursts] twice a day.
[Replacement skill] is to ask for a break.
[Non-preferred task] is hard.
[Sent home early] four times.
[In-school suspension] too.
[504 hearing] was asked for.
[Feeding tube] care.
[Middle school transition] meeting.
[Typical peers] in the class.
[Nonspeaking] they prefer.
[Turn-taking] goal.
[Peer interaction] at recess.
[Vocational assessment] in the spring.
[Modified diploma] was offered.
[Group home] list.
[Self-determination] class.
`);

/** Heard now and then. */
export const AUDITED_OCCASIONAL = said(`
[NCLB] is over.
[Olmstead] was cited.
[Section 508] covers the web page.
[Burlington] remedy was named.
[Attorney's fees] were paid.
[Predetermination] was claimed.
[Significant disproportionality] was found.
[Indicator 11] was late.
[SPP/APR] is public.
[Educational surrogate] was named.
[Highly qualified] was the old rule.
[Serious bodily injury] is an exception.
[Safety-Care] training.
[Debriefing] was held.
[ABC data] was shown.
[Frequency count] was done.
[Planned ignoring] was tried.
[Noncontingent reinforcement] was used.
[Response cost] was stopped.
[Group contingency] was tried.
[FCT] was explained.
[Floortime] was tried.
[Errorless learning] is used.
[Least-to-most prompting] is used.
[Video modeling] was tried.
[Superflex] lessons.
[SIB] went down.
[PICA] is a safety risk.
[Interoception] lessons.
[Bilateral coordination] is weak.
[In-hand manipulation] is weak.
[AFOs] were refitted.
[Hoyer lift] training was done.
[Diastat] is in the bag.
[Nurse delegation] is allowed.
[Dysphagia] was found.
[Fragile X] was found.
[Angelman] was found.
[Williams syndrome] was found.
[Tourette] was noted.
[CAPD] was found.
[Conductive hearing loss] was noted.
[ABR] was done.
[Cued speech] is used.
[Language deprivation] is a risk.
[Communication plan] for deaf kids.
[Learning media assessment] was done.
[CCTV] is used to read.
[BrailleNote] is here.
[UEB] is used.
[APH] sent books.
[AEM] was asked.
[Tobii] device is on loan.
[TouchChat] is on the tablet.
[LAMP] is used.
[Switch access] was tried.
[SETT] form was used.
[Co:Writer] is used.
[Snap&Read] is used.
[Phonak] mic.
[Phonological processes] remain.
[Cluttering] was heard.
[EVT] was given.
[TOLD] was given.
[TOWL] was low.
[D-KEFS] was given.
[Stanford-Binet] was given.
[Bayley] was given.
[Mullen] was given.
[DAYC] was given.
[PDMS] was given.
[ABAS] was filled in.
[M-CHAT] was positive.
[CBCL] was sent.
[AIMSweb] probes.
[PALS] was given.
[Running record] was taken.
[PSW] was used.
[Base rate] is low.
[Cross-battery] approach.
[Stanine] of 4.
[FSIQ] was not valid.
[Rapid naming] was slow.
[Barton] is used.
[LiPS] is used.
[SPIRE] is used.
[Edmark] is used.
[Unique Learning System] is used.
[News-2-You] weekly.
[CRA] math.
[SRSD] writing.
[WIOA] money.
[Power of attorney] was signed.
[Customized employment] was named.
[Transition assessment] was done.
[Disability services office] at the college.
[Paratransit] form.
[TEFRA] was asked.
[Lanterman Act] covers it.
[DCF] worker came.
[LMHA] will call.
[IOP] starts.
[CAPTA] referral.
[Informed clinical opinion] was used.
[Established condition] was noted.
[COS] rating.
[Itinerant] teacher.
[Extended standards] used.
[CAA] testing.
[1% cap] was named.
[Universal design] lessons.
[LPAC] met.
[GIEP] was written.
[EIBI] hours.
[AEA] staff.
[LIU] staff.
[CCS] therapy.
[766 school] in MA.
[Chapter 766] school.
[Chapter 15] plan in PA.
[CAC] night.
[Wrightslaw] page.
[COPAA] list.
[Extended evaluation] in Massachusetts.
[Carter] case was named.
[Forest Grove] case.
[Perez v. Sturgis] lets you sue for money.
[Fry] case.
[Honig] injunction.
[Schaffer] case on burden.
[Prehearing conference] is Tuesday.
[OAH] set a date.
[ICT class] in NYC.
[District 75] school.
[6:1:1] class.
[Turning 5] meeting.
[SETSS] five times a week.
[AuDHD] is how she says it.
[Hyperlexia] was noted.
[Sluggish cognitive tempo] was noted.
[Landau-Kleffner] was ruled out.
[CHARGE syndrome] was named.
[Juvenile arthritis] flares.
[Ehlers-Danlos] and joint pain.
[Long COVID] plan.
[Trichotillomania] was noted.
[Encopresis] plan.
[Enuresis] plan.
[Misophonia] in class.
[Psychosis] was ruled out.
[Mandated reporter] call.
[Migrant education] help.
[Newcomer program] class.
[SLIFE] student.
[Bateria] in Spanish was given.
[BVAT] was given.
[DAYC-2] was given.
[PEP-3] was given.
[TAPS] was given.
[WRAML] was given.
[GMRT] was given.
[SBAC] in spring.
[CAASPP] scores.
[FSA] in Florida.
[LEAP] test.
[Alert Program] engine words.
[Interactive Metronome] was asked.
[Therapeutic Listening] at home.
[Wilbarger] brushing.
[Aquatic therapy] outside.
[Play therapy] outside.
[CBT] with the counselor.
[DBT] skills group.
[PCIT] at the clinic.
[Triple P] class.
[Nurtured Heart] approach.
[Conscious Discipline] words.
[Responsive Classroom] school.
[Unstuck and On Target] group.
[PEERS] group.
[Secret Agent Society] group.
[Special Olympics] team.
[Partners in Policymaking] class.
[Arc] advocate.
[Easterseals] program.
[Autism Speaks] page.
[CHADD] group.
[Decoding Dyslexia] group.
[NAMI] class.
[TASH] group.
`);

/** Words that led to a wrong meaning, with the id of the entry they belong to. */
export const RIGHT_ENTRY: readonly (readonly [text: string, id: string])[] = [
  ['the PDA profile', 'pda'],
  ['SLT minutes', 'slt'],
  ['the multidisciplinary team', 'met'],
  ['MA, CCC-SLP', 'slp'],
  ['developmental milestones', 'developmental-milestone'],
  ['joint attention', 'joint-attention'],
  ['a study skills class', 'study-skills'],
  ['credit recovery', 'credit-recovery'],
  ['backward chaining', 'task-analysis'],
  ['proprioceptive input', 'proprioception'],
  ['Diastat in the bag', 'rescue-medication'],
  ['reactive attachment disorder', 'attachment-disorder'],
  ['a lazy eye', 'strabismus'],
  ['the ABR', 'abr'],
  ['total communication', 'total-communication'],
  ['PROMPT therapy', 'prompt-therapy'],
  ['a word bank', 'word-bank'],
  ['the point person', 'point-person'],
  ['extended evaluation', 'extended-evaluation'],
  ['the spell checker', 'spell-checker'],
];
