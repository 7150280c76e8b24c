import type { SignedIn } from '#domain/visits/visit.ts';
import { matchById } from '#server/matches/store.ts';
import { look } from '#server/platform/transaction.ts';
import { loanOfAsk, type LoanRow } from './store.ts';

type Wish = Pick<LoanRow, 'id' | 'what' | 'dueOn' | 'lentAt'>;

/** What a match is about, where that is a thing: which one and until when, without anybody's name. */
export const wishOfMatch = (visit: SignedIn, matchId: string): Promise<Wish | null> =>
  look(visit, async (tx) => {
    const match = await matchById(tx, matchId);
    const loan = match && (await loanOfAsk(tx, match.askId));
    return loan ? { id: loan.id, what: loan.what, dueOn: loan.dueOn, lentAt: loan.lentAt } : null;
  });
