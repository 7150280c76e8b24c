import { yes } from '#domain/result.ts';
import { recordFact } from '#server/facts/store.ts';
import { endMatch, markAskDone } from '#server/matches/store.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { transact } from '#server/platform/transaction.ts';
import { loanById, lockLoan } from './store.ts';

/** A day after something came back the two are done: names and numbers close again. */
export async function closeLoan({ regionId, neighbourhoodId, loanId }: Knock): Promise<void> {
  const visit = await clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
  if (!visit) return;
  await transact(visit, 'close-loan', async (tx) => {
    await lockLoan(tx, loanId!);
    const loan = await loanById(tx, loanId!);
    if (!loan?.returnedAt || !loan.matchId || loan.isOver) return yes(null);
    const { matchId, askId, borrowerId } = loan;
    await endMatch(tx, matchId, { at: visit.now, because: 'done' });
    await markAskDone(tx, askId, visit.now);
    await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId, because: 'done' });
    await recordFact(tx, visit, { kind: 'AskDone', askId, personId: borrowerId });
    return yes(null);
  });
}
