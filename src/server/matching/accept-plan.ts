import type { AskedBy } from '#domain/matching/match.ts';
import { mayProposeMatch } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { askHelper } from './ask-helper.ts';
import { findPlan, type PlanNow } from './find-plan.ts';
import { holdHelpers } from './store-proposals.ts';

export type ChosenPair = { readonly askId: string; readonly helperId: string };
/** What was chosen of a plan, and the mark of the plan that was seen. */
export type Chosen = { readonly mark: string; readonly pairs: readonly ChosenPair[] };
/** How many are asked by a letter, how many the coordinator calls, and for how many another desk decides first. */
export type Accepted = Readonly<Record<AskedBy, number>>;

/** Asks all chosen helpers, or nobody: a plan that is not the plan any more, or a helper who can no longer, stops it all. */
export function acceptPlan(
  visit: SignedIn,
  chosen: Chosen
): Promise<Result<Accepted, 'not-allowed' | 'nobody-chosen' | 'plan-changed'>> {
  return transact(visit, 'accept-plan', async (tx) => {
    if (!mayProposeMatch(visit.person)) return no('not-allowed');
    if (chosen.pairs.length === 0) return no('nobody-chosen');
    // First every helper and then every ask, each in order, so that two coordinators at once cannot wait for each other.
    await holdHelpers(
      tx,
      chosen.pairs.map(({ helperId }) => helperId)
    );
    if (!isOf((await findPlan(tx, visit)).now, chosen)) return no('plan-changed');
    const accepted = { mail: 0, phone: 0, desk: 0 };
    for (const pair of chosen.pairs.toSorted((a, b) => (a.askId < b.askId ? -1 : 1))) {
      const asked = await askHelper(tx, visit, { ...pair, line: null, evenSo: false });
      if (!asked.ok) return no('plan-changed');
      accepted[asked.value.askedBy]++;
    }
    return yes(accepted);
  });
}

function isOf(now: PlanNow, { mark, pairs }: Chosen): boolean {
  if (now.state !== 'ready' || now.mark !== mark) return false;
  const helperOf = new Map(now.plan.proposals.map(({ askId, helperId }) => [askId, helperId]));
  return pairs.every(({ askId, helperId }) => helperOf.get(askId) === helperId);
}
