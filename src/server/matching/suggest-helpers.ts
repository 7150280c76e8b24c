import type { Barrier } from '#domain/matching/candidates.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import { prosAndCons, type ProsAndCons } from '#domain/matching/pros-and-cons.ts';
import { suggest } from '#domain/matching/suggest.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { lookForHelpers, type Found } from './look-for-helpers.ts';
import { waysToReach, type ReachBy } from './store-helpers.ts';
import { askForMatching } from './store.ts';

export type SuggestedNeighbour = {
  readonly id: string;
  /** Of somebody across the border the name of that neighbourhood. */
  readonly firstName: string;
  readonly isAcross: boolean;
  readonly place: string | null;
  readonly words: string | null;
  readonly reachBy: ReachBy | null;
  readonly reasons: ProsAndCons;
  readonly givesInMany: boolean;
};
export type UnableNeighbour = { readonly id: string; readonly firstName: string; readonly because: Barrier };
export type Suggested = { readonly best: readonly SuggestedNeighbour[]; readonly others: readonly UnableNeighbour[] };

/** The ten best helpers for an ask with their reasons, and why the others cannot. */
export async function suggestHelpers(
  visit: SignedIn,
  askId: string
): Promise<Result<Suggested, 'not-allowed' | 'not-found'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const row = await askForMatching(tx, askId);
    if (!row) return no('not-found');
    const found = await lookForHelpers(tx, visit, row);
    const { best, others } = suggest(found.ask, found.helpers, { weights: found.weights });
    const reachBy = await waysToReach(
      tx,
      best.map(({ helper }) => helper.id)
    );
    return yes({
      best: best.map(({ helper, offer, score }) => ({
        ...nameOf(found, helper.id),
        reachBy: reachBy.get(helper.id) ?? null,
        words: found.offers.get(offer.id)?.words ?? null,
        reasons: prosAndCons(score),
        givesInMany: score.givesInMany
      })),
      others: others
        .filter(({ helper, because }) => because !== 'offers-other-things' && !found.across.has(helper.id))
        .map(({ helper, because }) => ({ id: helper.id, firstName: nameOf(found, helper.id).firstName, because }))
    });
  });
}

function nameOf(found: Found, id: string) {
  const across = found.across.get(id);
  if (across) return { id, firstName: across.name, isAcross: true, place: null };
  const row = found.rows.get(id)!;
  return { id, firstName: row.firstName, isAcross: false, place: row.cellName };
}
