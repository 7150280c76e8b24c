import { mayProposeMatch } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { askHelper } from './ask-helper.ts';

export type ChosenPair = { readonly askId: string; readonly helperId: string };
/** How many are asked by a letter, and how many the coordinator calls. */
export type Accepted = { readonly byMail: number; readonly byPhone: number };

/** Asks all chosen helpers, or nobody: when one of them can no longer, nothing happens and the plan is made anew. */
export function acceptPlan(
  visit: SignedIn,
  chosen: readonly ChosenPair[]
): Promise<Result<Accepted, 'not-allowed' | 'nobody-chosen' | 'plan-changed'>> {
  return transact(visit, 'accept-plan', async (tx) => {
    if (!mayProposeMatch(visit.person)) return no('not-allowed');
    if (chosen.length === 0) return no('nobody-chosen');
    let byMail = 0;
    // Always in the same order, so that two coordinators at once cannot wait for each other.
    for (const pair of chosen.toSorted((a, b) => (a.askId < b.askId ? -1 : 1))) {
      const asked = await askHelper(tx, visit, { ...pair, line: null, evenSo: false });
      if (!asked.ok) return no('plan-changed');
      if (asked.value.askedBy === 'mail') byMail++;
    }
    return yes({ byMail, byPhone: chosen.length - byMail });
  });
}
