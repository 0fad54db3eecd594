import type { Entry } from '../contract.ts';
import { discipline } from './discipline.ts';
import { disputes } from './disputes.ts';
import { disputesClaims } from './disputes-claims.ts';
import { earlyChildhood } from './early-childhood.ts';
import { earlyChildhoodGrowth } from './early-childhood-growth.ts';
import { eligibility } from './eligibility.ts';
import { eligibilityNames } from './eligibility-names.ts';
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
import { testsScores } from './tests-scores.ts';
import { transition } from './transition.ts';
import { transitionAdult } from './transition-adult.ts';

/** The built-in glossary. One file for each subject, in the order in which entries win ties. */
export const ENTRIES: readonly Entry[] = [
  ...discipline,
  ...disputesClaims,
  ...disputes,
  ...earlyChildhoodGrowth,
  ...earlyChildhood,
  ...eligibilityNames,
  ...eligibility,
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
  ...testsScores,
  ...transitionAdult,
  ...transition,
];
