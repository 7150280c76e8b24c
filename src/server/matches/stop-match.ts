import { otherOf, partIn } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { seriesCalendar } from '#server/series/series-calendar.ts';
import { raiseSequence, seriesOf } from '#server/series/store.ts';
import { itEnds } from './it-ends.ts';
import { endMatch, lockMatch, matchById } from './store.ts';

type Stopping = { readonly matchId: string; readonly forPerson?: string | null };

/** Either of the two stops, in one action; the other gets a neutral text without a reason (N12; Tonkens & Bredewold 2018). */
export const stopMatch = (
  visit: SignedIn,
  { matchId, forPerson }: Stopping
): Promise<Result<null, 'not-found' | 'already-closed'>> =>
  transact<Result<null, 'not-found' | 'already-closed'>>(visit, 'stop-match', async (tx) => {
    await lockMatch(tx, matchId);
    const match = await matchById(tx, matchId);
    const part = match && partIn(match, visit.person, forPerson ?? null);
    if (!part || !match.agreedAt) return no('not-found');
    if (match.closedAt) return no('already-closed');
    await withDuty(tx, visit, {
      duty: 'clock',
      work: () => endMatch(tx, matchId, { at: visit.now, because: 'stopped' })
    });
    await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId: match.askId, because: 'stopped' });
    const calendar = await calendarAfter(tx, visit, matchId);
    await planMail(tx, visit, { to: otherOf(match, part.personId), kind: 'appointment', write: itEnds, ...calendar });
    return yes(null);
  });

// What came every week goes out of calendars too.
async function calendarAfter(tx: Tx, visit: SignedIn, matchId: string): Promise<{ calendar?: string }> {
  if ((await seriesOf(tx, matchId)).length === 0) return {};
  await raiseSequence(tx, matchId);
  return { calendar: await seriesCalendar(tx, visit, matchId) };
}
