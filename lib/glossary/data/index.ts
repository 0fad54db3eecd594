import type { Entry } from '../contract.ts';
import { assistiveTechnology } from './assistive-technology.ts';
import { assistiveTechnologyAccess } from './assistive-technology-access.ts';
import { assistiveTechnologyDaily } from './assistive-technology-daily.ts';
import { behaviour } from './behaviour.ts';
import { behaviourSupports } from './behaviour-supports.ts';
import { discipline } from './discipline.ts';
import { disciplineResponses } from './discipline-responses.ts';
import { disputes } from './disputes.ts';
import { disputesClaims } from './disputes-claims.ts';
import { earlyChildhood } from './early-childhood.ts';
import { earlyChildhoodGrowth } from './early-childhood-growth.ts';
import { eligibility } from './eligibility.ts';
import { eligibilityNames } from './eligibility-names.ts';
import { everydayDays } from './everyday-days.ts';
import { everydayGrades } from './everyday-grades.ts';
import { everydayIdioms } from './everyday-idioms.ts';
import { everydayLearning } from './everyday-learning.ts';
import { everydaySchool } from './everyday-school.ts';
import { everydayTalk } from './everyday-talk.ts';
import { everydayTeaching } from './everyday-teaching.ts';
import { health } from './health.ts';
import { healthCare } from './health-care.ts';
import { healthConditions } from './health-conditions.ts';
import { healthSenses } from './health-senses.ts';
import { healthSpeech } from './health-speech.ts';
import { law } from './law.ts';
import { lawAgencies } from './law-agencies.ts';
import { lawEvaluation } from './law-evaluation.ts';
import { lawProcess } from './law-process.ts';
import { people } from './people.ts';
import { peopleHelpers } from './people-helpers.ts';
import { peopleSpecialists } from './people-specialists.ts';
import { peopleTeams } from './people-teams.ts';
import { placementPrograms } from './placement-programs.ts';
import { placementSchools } from './placement-schools.ts';
import { placementSettings } from './placement-settings.ts';
import { plans } from './plans.ts';
import { plansAccommodations } from './plans-accommodations.ts';
import { plansGoals } from './plans-goals.ts';
import { plansLevels } from './plans-levels.ts';
import { plansMeetings } from './plans-meetings.ts';
import { plansProgress } from './plans-progress.ts';
import { plansPrompts } from './plans-prompts.ts';
import { plansServices } from './plans-services.ts';
import { services } from './services.ts';
import { servicesCommunity } from './services-community.ts';
import { servicesTeaching } from './services-teaching.ts';
import { servicesTherapy } from './services-therapy.ts';
import { testsKinds } from './tests-kinds.ts';
import { testsNamesBehaviour } from './tests-names-behaviour.ts';
import { testsNamesEarly } from './tests-names-early.ts';
import { testsNamesLearning } from './tests-names-learning.ts';
import { testsNamesState } from './tests-names-state.ts';
import { testsScores } from './tests-scores.ts';
import { testsSkills } from './tests-skills.ts';
import { transition } from './transition.ts';
import { transitionAdult } from './transition-adult.ts';

/** The built-in glossary. One file for each subject, in the order in which entries win ties. */
export const ENTRIES: readonly Entry[] = [
  ...assistiveTechnologyAccess,
  ...assistiveTechnologyDaily,
  ...assistiveTechnology,
  ...behaviourSupports,
  ...behaviour,
  ...disciplineResponses,
  ...discipline,
  ...disputesClaims,
  ...disputes,
  ...earlyChildhoodGrowth,
  ...earlyChildhood,
  ...eligibilityNames,
  ...eligibility,
  ...everydayDays,
  ...everydayGrades,
  ...everydayIdioms,
  ...everydayLearning,
  ...everydaySchool,
  ...everydayTalk,
  ...everydayTeaching,
  ...healthCare,
  ...healthConditions,
  ...healthSenses,
  ...healthSpeech,
  ...health,
  ...lawAgencies,
  ...lawEvaluation,
  ...lawProcess,
  ...law,
  ...peopleHelpers,
  ...peopleSpecialists,
  ...peopleTeams,
  ...people,
  ...placementPrograms,
  ...placementSchools,
  ...placementSettings,
  ...plansAccommodations,
  ...plansGoals,
  ...plansLevels,
  ...plansMeetings,
  ...plansProgress,
  ...plansPrompts,
  ...plansServices,
  ...plans,
  ...servicesCommunity,
  ...servicesTeaching,
  ...servicesTherapy,
  ...services,
  ...testsKinds,
  ...testsNamesBehaviour,
  ...testsNamesEarly,
  ...testsNamesLearning,
  ...testsNamesState,
  ...testsScores,
  ...testsSkills,
  ...transitionAdult,
  ...transition,
];
