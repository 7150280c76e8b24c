import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openReleases, type StandingRelease } from './store.ts';

/** What people let go to this neighbourhood and is still to be taken up. */
export const openReleasesHere = async (visit: SignedIn): Promise<readonly StandingRelease[]> =>
  isCoordinator(visit.person)
    ? look(visit, (tx) => openReleases(tx, dayIn(visit.neighbourhood.timezone, visit.now)))
    : [];
