import { partIn } from '#domain/matches/side.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { appointmentById, changeAppointment, lockAppointment } from './store.ts';
import { tellAppointment } from './tell-appointment.ts';

type Reason = 'not-found' | 'gone';

/** Either cancels in one action, without a reason; both hear of it, and calendars too. */
export const cancelAppointment = (visit: SignedIn, appointmentId: string): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'cancel-appointment', async (tx) => {
    await lockAppointment(tx, appointmentId);
    const standing = await appointmentById(tx, appointmentId);
    if (!standing || !(isCoordinator(visit.person) || partIn(standing, visit.person, null))) return no('not-found');
    if (standing.cancelledAt) return yes(null);
    if (standing.startsAt <= visit.now) return no('gone');
    await changeAppointment(tx, appointmentId, { cancelledAt: visit.now, cancelledBy: visit.personId });
    await recordFact(tx, visit, { kind: 'AppointmentCancelled', appointmentId, matchId: standing.matchId });
    await tellAppointment(tx, visit, {
      appointment: { ...standing, sequence: standing.sequence + 1 },
      news: 'cancelled'
    });
    return yes(null);
  });
