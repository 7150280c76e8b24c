import { mayPostFor } from '#domain/asks/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look, withDuty } from '#server/platform/transaction.ts';
import { knownTo, nameOf } from './store-board.ts';

type Asker = {
  readonly id: string;
  readonly firstName: string;
  readonly known: readonly { id: string; firstName: string }[];
};

/** For whom an ask or offer is typed, and whom that person knows already from helping. */
export const whoAsks = (visit: SignedIn, personId: string): Promise<Result<Asker, 'not-found'>> =>
  look(visit, async (tx) => {
    if (!mayPostFor(visit.person, personId)) return no('not-found');
    const firstName = await nameOf(tx, personId);
    if (firstName === null) return no('not-found');
    const known = await withDuty(tx, visit, { duty: 'clock', work: () => knownTo(tx, personId) });
    return yes({ id: personId, firstName, known });
  });
