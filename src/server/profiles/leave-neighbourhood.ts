import { isAdministrator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { leaveAltogether } from './store.ts';

/** Leaves: what somebody asked, offered and shared is gone at once. Who keeps the settings hands that over first. */
export const leaveNeighbourhood = (visit: SignedIn): Promise<Result<null, 'hand-over-first'>> =>
  transact<Result<null, 'hand-over-first'>>(visit, 'leave', async (tx) => {
    if (isAdministrator(visit.person)) return no('hand-over-first');
    await recordFact(tx, visit, { kind: 'PersonLeft', personId: visit.personId });
    await withDuty(tx, visit, { duty: 'clock', work: () => leaveAltogether(tx, visit.personId, visit.now) });
    return yes(null);
  });
