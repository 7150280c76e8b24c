import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { leaveAltogether } from './store.ts';

type LeaveReason = 'hand-over-first' | 'not-fresh';

/** Leaves: what somebody asked, offered and shared is gone at once. Who keeps the settings hands that over first. */
export const leaveNeighbourhood = (visit: SignedIn): Promise<Result<null, LeaveReason>> =>
  transact<Result<null, LeaveReason>>(visit, 'leave', async (tx) => {
    if (visit.session.heldRoles.includes('administrator')) return no('hand-over-first');
    if (visit.session.heldRoles.length > 0 && !isFresh(visit)) return no('not-fresh');
    await recordFact(tx, visit, { kind: 'PersonLeft', personId: visit.personId });
    await withDuty(tx, visit, { duty: 'clock', work: () => leaveAltogether(tx, visit.personId, visit.now) });
    return yes(null);
  });
