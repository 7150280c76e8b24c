import { readAppointment, type AppointmentReason, type DraftAppointment } from '#domain/appointments/appointment.ts';
import { partIn } from '#domain/matches/side.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { planAround } from './set-appointment.ts';
import { appointmentById, changeAppointment, lockAppointment } from './store.ts';
import { tellAppointment } from './tell-appointment.ts';

type Reason = AppointmentReason | 'not-found' | 'gone' | 'changed-since';
type ToMove = DraftAppointment & {
  readonly appointmentId: string;
  /** The sequence that stood on the page on which this was filled in; empty where nobody looks. */
  readonly seen?: string;
};

/** Either moves an appointment that is still to come; both hear of it. */
export const moveAppointment = (visit: SignedIn, draft: ToMove): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'move-appointment', async (tx) => {
    await lockAppointment(tx, draft.appointmentId);
    const standing = await appointmentById(tx, draft.appointmentId);
    if (!standing || !(isCoordinator(visit.person) || partIn(standing, visit.person, null))) return no('not-found');
    if (standing.cancelledAt || standing.startsAt <= visit.now) return no('gone');
    if (draft.seen && draft.seen !== String(standing.sequence)) return no('changed-since');
    const read = readAppointment(draft, { timezone: visit.neighbourhood.timezone, now: visit.now });
    if (!read.ok) return read;
    await changeAppointment(tx, standing.id, read.value);
    await recordFact(tx, visit, { kind: 'AppointmentMoved', appointmentId: standing.id, matchId: standing.matchId });
    const appointment = { ...standing, ...read.value, sequence: standing.sequence + 1 };
    await planAround(tx, visit, appointment);
    await tellAppointment(tx, visit, { appointment, news: 'moved' });
    return yes(null);
  });
