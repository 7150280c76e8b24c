import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { markRelease, releaseById } from './store.ts';

/** The coordinator told whoever it is of that nobody was found, or that it is done. */
export const endRelease = (visit: SignedIn, id: string): Promise<Result<null, 'not-found'>> =>
  transact<Result<null, 'not-found'>>(visit, 'end-release', async (tx) => {
    if (!isCoordinator(visit.person)) return no('not-found');
    const standing = await releaseById(tx, id);
    if (!standing || standing.askId || standing.endedOn) return no('not-found');
    const endedOn = dayIn(visit.neighbourhood.timezone, visit.now);
    await markRelease(tx, id, { endedOn, coordinatorId: visit.personId });
    await recordFact(tx, visit, { kind: 'ReleaseEnded', releaseId: id });
    return yes(null);
  });
