import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { beyondOf, type Entry } from './store-beyond.ts';
import { placesSharing } from './store.ts';

export type BeyondHere = {
  /** The neighbourhoods with which this one shares now. */
  readonly places: readonly string[];
  /** What was said about this ask or offer; null where nobody said anything. */
  readonly answer: 'yes' | 'no' | null;
};

/** Whether this ask or offer may go beyond its own neighbourhood; 'not-shared' where there is nowhere to go. */
export const beyondHere = (visit: SignedIn, entry: Entry): Promise<Result<BeyondHere, 'not-shared'>> =>
  look(visit, async (tx) => {
    const places = (await placesSharing(tx)).map(({ name }) => name);
    const found = places.length > 0 ? await beyondOf(tx, entry) : null;
    if (!found || !mayChangeEntryOf(visit.person, found.personId)) return no('not-shared');
    const { goesBeyond } = found;
    return yes({ places, answer: goesBeyond === null ? null : goesBeyond ? 'yes' : 'no' });
  });
