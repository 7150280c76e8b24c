import { mayProposeMatch } from '#domain/matching/may.ts';
import type { ProposeReason } from '#domain/matching/match.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { askHelper, type DraftMatch, type Proposed } from './ask-helper.ts';

/**
 * Asks a helper, first and alone, whether this ask would suit. Every hard rule is looked at again at this very moment;
 * of two coordinators at once one wins and the other hears 'already-proposed'.
 */
export function proposeMatch(
  visit: SignedIn,
  draft: DraftMatch
): Promise<Result<Proposed, ProposeReason | 'not-found'>> {
  return transact(visit, 'propose-match', async (tx) => {
    if (!mayProposeMatch(visit.person)) return no('not-allowed');
    return askHelper(tx, visit, draft);
  });
}
