import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look, withDuty } from '#server/platform/transaction.ts';
import { passedOnAbout, type PassedOn } from './store.ts';

/** What was passed on about me, for me alone: by which coordinator and to whom, and not who worried. */
export const passedOnForMe = (visit: SignedIn, id: string): Promise<Result<PassedOn, 'not-found'>> =>
  look(visit, async (tx) => {
    if (visit.person.onBehalfOf) return no('not-found');
    const work = () => passedOnAbout(tx, id, visit.personId);
    const passed = await withDuty(tx, visit, { duty: 'clock', work });
    return passed ? yes(passed) : no('not-found');
  });
