import { readLoanNote, type LoanReason } from '#domain/loans/loan.ts';
import { partIn } from '#domain/matches/side.ts';
import { isCoordinator, type Actor } from '#domain/people/actor.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { lockMatch, matchById, type MatchRow } from '#server/matches/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { planLoanReminders } from './plan-loan-reminders.ts';
import { addLoan, changeLoan } from './store.ts';

type Noting = { readonly matchId: string; readonly what: string; readonly dueOn: string };
type Reason = LoanReason | 'not-found' | 'no-words' | 'words-too-long';

/** Two agreed about something to borrow that was not on the list: what goes along, and until when. */
export const noteLoan = (visit: SignedIn, { matchId, ...note }: Noting): Promise<Result<{ id: string }, Reason>> =>
  transact<Result<{ id: string }, Reason>>(visit, 'note-loan', async (tx) => {
    await lockMatch(tx, matchId);
    const match = await matchById(tx, matchId);
    if (!match || !isOurs(match, visit.person) || match.category !== 'borrowing' || !match.agreedAt || match.closedAt)
      return no('not-found');
    const read = readLoanNote(note, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!read.ok) return read;
    const { dueOn } = read.value;
    const { askId, askerId: borrowerId, neighbourhoodId } = match;
    const loan = { ...read.value, askId, borrowerId, neighbourhoodId, thingId: null };
    const id = await addLoan(tx, visit, loan);
    if (!id) return no('out-already');
    await changeLoan(tx, id, { lentAt: visit.now });
    await recordFact(tx, visit, { kind: 'ThingLent', loanId: id, askId: match.askId });
    await planLoanReminders(tx, visit, { loanId: id, dueOn });
    return yes({ id });
  });

/** The two, and the coordinator; across the border the desk of who borrows looks after it. */
const isOurs = (match: MatchRow, actor: Actor): boolean =>
  partIn(match, actor, null) !== null || (isCoordinator(actor) && match.across !== 'asker');
