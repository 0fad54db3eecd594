import type { Role } from '../meeting/people.ts';
import type { RoleCard } from './roles-contract.ts';
import { family } from './roles-family.ts';
import { advocate, interpreter, other } from './roles-others.ts';
import { school } from './roles-school.ts';
import { student } from './roles-student.ts';

/** "Your part in this meeting", one card for each role. Load it when it is wanted, not with the panel. */
export const ROLE_CARDS: Readonly<Record<Role, RoleCard>> = {
  ...{ family, school, student },
  ...{ interpreter, advocate, other },
};
