import { t } from '../../lib/i18n/index.ts';
import { ROLES, type Role } from '../../lib/meeting/people.ts';

/** A role's name in the interface's language. */
export const roleLabel = (role: Role): string => t(`role.${role}`);

/** All roles as choices, in the order they are shown. */
export const roleOptions = (): { value: Role; label: string }[] =>
  ROLES.map((role) => ({ value: role, label: roleLabel(role) }));
