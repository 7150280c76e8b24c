import { isAdministrator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { peopleToChoose, roleHolders, type RoleHolder } from './store.ts';

type RolesHere = {
  readonly holders: readonly RoleHolder[];
  readonly found: readonly { id: string; firstName: string; initial: string | null }[];
};

/** Who does what here, and whom one could give a role to. */
export async function rolesHere(visit: SignedIn, named: string): Promise<Result<RolesHere, 'not-allowed'>> {
  if (!isAdministrator(visit.person)) return no('not-allowed');
  return look(visit, async (tx) =>
    yes({ holders: await roleHolders(tx), found: named ? await peopleToChoose(tx, named) : [] })
  );
}
