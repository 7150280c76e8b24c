import { partIn } from '#domain/matches/side.ts';
import { afterOutcome, readOutcome, type OutcomeAnswer, type OutcomeReason } from '#domain/outcomes/outcome.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentById, type AppointmentRow } from '#server/appointments/store.ts';
import { noteReached } from '#server/calls/note-reached.ts';
import { recordFact } from '#server/facts/store.ts';
import { isOut } from '#server/loans/store.ts';
import { endMatch, markAskDone } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { putOutcome } from './store.ts';

type Told = {
  readonly appointmentId: string;
  readonly answer: string;
  readonly words: string;
  readonly forPerson?: string | null;
};
type Reason = OutcomeReason | 'not-found';

/** Says whether it worked and how it was; by oneself, or on the phone. */
export const sayOutcome = (visit: SignedIn, told: Told): Promise<Result<OutcomeAnswer, Reason>> =>
  transact<Result<OutcomeAnswer, Reason>>(visit, 'say-outcome', async (tx) => {
    const appointment = await appointmentById(tx, told.appointmentId);
    const part = appointment && partIn(appointment, visit.person, told.forPerson ?? null);
    if (!part || appointment.cancelledAt) return no('not-found');
    const read = readOutcome(told, { startsAt: appointment.startsAt, now: visit.now });
    if (!read.ok) return read;
    const { regionId, neighbourhoodId, now } = visit;
    const { personId } = part;
    const said = { ...read.value, saidAt: now, recordedBy: visit.personId };
    await putOutcome(tx, { regionId, neighbourhoodId, appointmentId: appointment.id, personId, ...said });
    const { id: appointmentId, matchId } = appointment;
    await recordFact(tx, visit, { kind: 'OutcomeSaid', appointmentId, matchId, personId, answer: said.answer });
    if (part.channel === 'phone') await noteReached(tx, visit, { personId, matchId });
    await follow(tx, visit, { appointment, answer: said.answer });
    return yes(said.answer);
  });

async function follow(
  tx: Tx,
  visit: SignedIn,
  { appointment, answer }: { appointment: AppointmentRow; answer: OutcomeAnswer }
) {
  const next = afterOutcome(answer, appointment.rhythm);
  if (next === 'goes-on' || appointment.closedBecause !== null) return;
  const { matchId, askId, askerId } = appointment;
  // What was lent still has to come back: the two are done when it is.
  if (await isOut(tx, askId)) return;
  await withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      await endMatch(tx, matchId, { at: visit.now, because: next });
      if (next === 'done') await markAskDone(tx, askId, visit.now);
    }
  });
  await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId, because: next });
  if (next === 'done') await recordFact(tx, visit, { kind: 'AskDone', askId, personId: askerId });
}
