import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeWorkerRole as decide, mayEndWork, type WorkerRoleReason } from '#domain/workers/role-change.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { recordTrail, type TrailEvent } from '#server/trails/record-trail.ts';
import { endWorkOf, giveRoles, roleRows, takeRole } from './store.ts';

type Change = { readonly personId: string; readonly role: string; readonly how: 'give' | 'take' };
type Changed = Result<null, WorkerRoleReason | 'not-fresh' | 'not-found'>;

/** Gives or takes a role; it counts in the same second. */
export const changeWorkerRole = (visit: WorkerVisit, { personId, role, how }: Change): Promise<Changed> =>
  transact<Changed>(visit, 'change-worker-role', async (tx) => {
    const held = await roleRows(tx);
    if (!held.some((one) => one.personId === personId)) return no('not-found');
    const leads = held.filter((one) => one.role === 'lead').map((one) => one.personId);
    const decided = decide(visit.worker, { role, how, personId, leads });
    if (!decided.ok) return decided;
    if (!isFresh(visit)) return no('not-fresh');
    const { organisationId, now } = visit;
    const giving = { organisationId, personId, givenBy: visit.personId, givenAt: now };
    if (how === 'give') await giveRoles(tx, giving, [decided.value]);
    else if (held.filter((one) => one.personId === personId).length === 1) return no('not-found');
    else await takeRole(tx, personId, decided.value);
    await remember(tx, visit, { kind: how === 'give' ? 'RoleGiven' : 'RoleTaken', aboutId: personId });
    return yes(null);
  });

type Ended = Result<null, 'not-allowed' | 'not-fresh' | 'not-found'>;

/** Ends somebody's work here: from this second on nothing opens any more, and the lead hands the cases over. */
export const endWork = (visit: WorkerVisit, personId: string): Promise<Ended> =>
  transact<Ended>(visit, 'end-work', async (tx) => {
    if (!mayEndWork(visit.worker, personId)) return no('not-allowed');
    if (!isFresh(visit)) return no('not-fresh');
    const isHere = (await roleRows(tx)).some((one) => one.personId === personId);
    if (!isHere) return no('not-found');
    await withDuty(tx, visit, { duty: 'clock', work: () => endWorkOf(tx, personId, visit.now) });
    await remember(tx, visit, { kind: 'WorkerLeft', aboutId: personId });
    return yes(null);
  });

async function remember(tx: CaseTx, visit: WorkerVisit, event: Pick<TrailEvent, 'kind' | 'aboutId'>): Promise<void> {
  const organisation = await organisationRing(tx, visit.organisationId);
  await recordTrail(tx, visit, { ...event, ground: 'lead', rings: { organisation, case: null } });
}
