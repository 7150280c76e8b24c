import { isFresh } from '#domain/factors/fresh.ts';
import { changeRole as decide, type RoleReason } from '#domain/roles/role-change.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addRole, administratorsLocked, isMember, removeRole } from './store.ts';

type ChangeReason = RoleReason | 'gone' | 'not-fresh' | 'not-for-young';
type Change = { readonly personId: string; readonly role: string; readonly how: 'give' | 'take' };

/** Gives somebody a role or takes it; that counts from the next request on (S13). */
export const changeRole = (visit: SignedIn, change: Change): Promise<Result<null, ChangeReason>> =>
  transact<Result<null, ChangeReason>>(visit, 'change-role', async (tx) => {
    const decided = decide(visit.person, { ...change, administrators: await administratorsLocked(tx) });
    if (!decided.ok) return decided;
    if (!isFresh(visit)) return no('not-fresh');
    const { personId } = change;
    if (!(await isMember(tx, personId))) return no('gone');
    const role = decided.value;
    const { regionId, neighbourhoodId, now } = visit;
    // Y7.
    if (change.how === 'give' && (await youthNow(tx, personId))) return no('not-for-young');
    if (change.how === 'give')
      await addRole(tx, { regionId, neighbourhoodId, personId, role }, { givenBy: visit.personId, now });
    else await removeRole(tx, { personId, role });
    await recordFact(tx, visit, { kind: change.how === 'give' ? 'RoleGiven' : 'RoleTaken', personId, role });
    return yes(null);
  });
