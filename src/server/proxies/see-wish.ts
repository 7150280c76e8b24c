import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openWishById, type Wish } from './store-wishes.ts';

/** A wish to act for somebody, for the coordinator who will ask that somebody. */
export const seeWish = (visit: SignedIn, id: string): Promise<Result<Wish, 'not-found'>> =>
  look(visit, async (tx) => {
    const wish = maySeePeople(visit.person) ? await openWishById(tx, id) : null;
    return wish ? yes(wish) : no('not-found');
  });
