import { isAdministrator, roles, type Actor, type Role } from '../people/actor.ts';
import { no, yes, type Result } from '../result.ts';

export type RoleReason = 'not-allowed' | 'no-such-role' | 'last-administrator';
type Change = {
  readonly role: string;
  readonly how: 'give' | 'take';
  readonly administrators: readonly string[];
  readonly personId: string;
};

/** Roles are given and taken by an administrator; somebody always stays who can. */
export function changeRole(actor: Actor | null, change: Change): Result<Role, RoleReason> {
  if (!isAdministrator(actor)) return no('not-allowed');
  const role = roles.find((one) => one === change.role);
  if (!role) return no('no-such-role', 'role');
  const isLast = change.administrators.every((id) => id === change.personId);
  return change.how === 'take' && role === 'administrator' && isLast ? no('last-administrator') : yes(role);
}
