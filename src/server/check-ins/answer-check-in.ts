import { bothGoOn, checkDates, readCheckIn, type CheckAnswer, type CheckInReason } from '#domain/check-ins/check-in.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { spanOf } from '#domain/series/series.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { noteReached } from '#server/calls/note-reached.ts';
import { recordFact } from '#server/facts/store.ts';
import { lockMatch, matchById, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { goOnWithSeries } from '#server/series/go-on-with-series.ts';
import { seriesOf } from '#server/series/store.ts';
import { checkInsOf, holdCheckIn, putCheckIn, type CheckInRow } from './store.ts';

type Reason = CheckInReason | 'not-found' | 'gone';
export type SaidCheckIn = { readonly checkInId: string; readonly answer: string; readonly words: string };

/** Says how it goes, or whether to go on; by oneself, or on the phone. When both want to go on, it goes on at once. */
export const answerCheckIn = (visit: SignedIn, said: SaidCheckIn): Promise<Result<CheckAnswer, Reason>> =>
  transact<Result<CheckAnswer, Reason>>(visit, 'answer-check-in', async (tx) => {
    const held = await hold(tx, visit, said.checkInId);
    if (!held.ok) return held;
    const { checkIn, match } = held.value;
    const read = readCheckIn(checkIn.about, said);
    if (!read.ok) return read;
    const { id, about, personId, dueOn } = checkIn;
    await putCheckIn(tx, id, { ...read.value, saidAt: visit.now, recordedBy: visit.personId });
    if (personId !== visit.personId) await noteReached(tx, visit, { personId, matchId: match.id });
    await recordFact(tx, visit, { kind: 'CheckInSaid', matchId: match.id, about });
    if (about === 'end') await goOnWhenBothWant(tx, visit, { match, dueOn });
    return yes(read.value.answer);
  });

type Held = { readonly checkIn: CheckInRow; readonly match: MatchRow };

async function hold(tx: Tx, visit: SignedIn, id: string): Promise<Result<Held, 'not-found' | 'gone'>> {
  const checkIn = await holdCheckIn(tx, id);
  if (!checkIn || !(checkIn.personId === visit.personId || isCoordinator(visit.person))) return no('not-found');
  await lockMatch(tx, checkIn.matchId);
  const match = await matchById(tx, checkIn.matchId);
  return match && !match.closedAt && (await isCurrent(tx, checkIn)) ? yes({ checkIn, match }) : no('gone');
}

// The question about an end that lies elsewhere by now is no question any more.
async function isCurrent(tx: Tx, { matchId, about, dueOn }: CheckInRow): Promise<boolean> {
  if (about !== 'end') return true;
  const span = spanOf((await seriesOf(tx, matchId)).filter(({ replacedAt }) => !replacedAt));
  return span !== null && checkDates(span).some((date) => date.check === 'end' && date.dueOn === dueOn);
}

async function goOnWhenBothWant(tx: Tx, visit: SignedIn, { match, dueOn }: { match: MatchRow; dueOn: string }) {
  // What the other said is read by the clock: nobody learns of a "no" from this, only of two times yes.
  const both = await withDuty(tx, visit, { duty: 'clock', work: () => checkInsOf(tx, match.id) });
  const said = both.filter((one) => one.about === 'end' && one.dueOn === dueOn).map(({ answer }) => answer);
  if (bothGoOn(said)) await goOnWithSeries(tx, visit, match);
}
