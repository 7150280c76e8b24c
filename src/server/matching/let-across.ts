import { mayProposeMatch } from '#domain/matching/may.ts';
import { undoMinutes, type AskedBy } from '#domain/matching/match.ts';
import { suggest } from '#domain/matching/suggest.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { lockMatch } from '#server/matches/store.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { proposalLetter } from './ask-helper.ts';
import { lookForHelpers } from './look-for-helpers.ts';
import { holdHelpers, proposalsFromAcross, setLetAcross, type BorderProposal } from './store-proposals.ts';
import { askForMatching } from './store.ts';

type Letting = {
  readonly matchId: string;
  /** A line about the helper for the asker, from who knows the helper. */
  readonly line: string | null;
};
type Reason = 'not-allowed' | 'gone' | 'cannot-now';

/**
 * Lets a proposal from another neighbourhood reach the helper, who is asked by this house and its rules. Every hard rule
 * is looked at again now, with all that is known on both sides.
 */
export const letAcross = (visit: SignedIn, { matchId, line }: Letting): Promise<Result<AskedBy, Reason>> =>
  transact<Result<AskedBy, Reason>>(visit, 'let-across', async (tx) => {
    if (!mayProposeMatch(visit.person)) return no('not-allowed');
    await lockMatch(tx, matchId);
    const proposal = (await proposalsFromAcross(tx)).find(({ id }) => id === matchId);
    if (!proposal) return no('gone');
    await holdHelpers(tx, [proposal.helperId]);
    if (!(await stillFits(tx, visit, proposal))) return no('cannot-now');
    await setLetAcross(tx, matchId, { at: visit.now, line });
    const { askId, helperId } = proposal;
    await recordFact(tx, visit, { kind: 'MatchLetAcross', matchId, askId, helperId });
    const written = await planMail(tx, visit, {
      to: helperId,
      kind: 'proposal',
      aboutMatch: matchId,
      at: new Date(visit.now.getTime() + undoMinutes * 60_000),
      write: (locale) => proposalLetter(visit, matchId, locale)
    });
    return yes(written ? 'mail' : 'phone');
  });

const stillFits = (tx: Tx, visit: SignedIn, { askId, helperId, fromId }: BorderProposal): Promise<boolean> =>
  visitAcross(tx, visit, {
    neighbourhoodId: fromId,
    work: async (there) => {
      const row = await askForMatching(tx, askId);
      if (!row?.isStanding) return false;
      const { ask, helpers } = await lookForHelpers(tx, there, row);
      const wanted = helpers.filter(({ id }) => id === helperId);
      return suggest(ask, wanted, { most: 1 }).best.length > 0;
    }
  });
