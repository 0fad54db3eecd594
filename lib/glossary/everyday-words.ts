/**
 * Words that everybody knows. They are in the glossary, because they can be looked up and have a meaning of their own
 * at school, but alone they are not marked in the notes: a page full of marks helps nobody. Longer phrases with them
 * ("school nurse", "credit recovery") are. Not for own words and packs: whoever added one wants it found.
 */
const WORDS = `
absence absences adjourn adjourned administrator administrators allergy allergies attendance
attorney attorneys audiobook audiobooks babysitter babysitters ballpark bandwidth birthdate blackboard blindness
bullied bullies bully calculator calculators caption captioned captions cathing centers champ chaperone charter
chewy chewies childcare classified clinician clinicians collaborate collaborating collaboration college colleges
confiscate confiscated contraband contractor contractors credit credits crutches cue cued cues cueing cuing cursive
daycare daycares daze deadlock diabetes diabetic diapering dismissal district
districts dosage downs draft drafts elective electives elementary engagement escape escapes exhale 
frontline gains glean grading graduation grit gym gyms handwriting headphones
homeless homeroom homework honors inhaler inhalers insulin internship internships
jargon juvie labeling lawsuit lawsuits legibility lingo lisp literacy lockdown lockdowns masking medicated medication
medications meds migraine migraines negotiate negotiating newcomer newcomers nurse nurses obsessive outburst
outbursts outpatient oxygen paddled partnership partnerships pediatrician pediatricians phobia phobias pilot pilots
plateau premature principal principals promotion provider providers psychiatrist psychiatrists pureed putty
readiness recess residential resilience retake retakes robotics rhyming seatwork semester semesters
shadow shadows shadowing stagnant stamina stammer strategies strategy sub subs substitute
substitutes subtitles superintendent swallowing takeaway takeaways tantrum tantrums
tardies tardiness tardy testify timeout timeouts toolbox toolboxes toolkit toolkits translation translator translators
trial trials trigger triggers truant tutor tutors tweak tweaks understaffed university universities vacancy vacancies
vape vapes vaping visuals voucher vouchers weapon weapons wheelchair wheelchairs wheelhouse workload
workloads
`;

/** The same for phrases. Written with blanks: a hyphen reads as one. */
const PHRASES = `
bus driver, bus drivers, field trip, field trips, snow day, snow days, hall monitor, hall monitors, security guard,
security guards, drop off, drop offs, pick up line, pickup line, car line, parking lot, parking lots, field day,
permission slip, permission slips, class trip, class trips, pep rally, school assembly, late start, car rider,
bus rider, next step, next steps, financial aid, community college, first words, after school
`;

export const EVERYDAY_WORDS: ReadonlySet<string> = new Set([
  ...WORDS.trim().split(/\s+/),
  ...PHRASES.trim().split(/,\s+/),
]);
