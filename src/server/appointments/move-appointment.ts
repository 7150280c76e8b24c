import { readAppointment, type AppointmentReason, type DraftAppointment } from '#domain/appointments/appointment.ts';
import { maySettle } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { holdAppointment, type HoldReason } from './hold-appointment.ts';
import { planAround } from './plan-around.ts';
import { changeAppointment } from './store.ts';
import { tellAppointment } from './tell-appointment.ts';

type Reason = AppointmentReason | HoldReason;
type ToMove = DraftAppointment & { readonly appointmentId: string; readonly seen?: string };

/** Either moves an appointment that is still to come; both hear of it. Others of a standing appointment stay as they are. */
export const moveAppointment = (visit: SignedIn, draft: ToMove): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'move-appointment', async (tx) => {
    const held = await holdAppointment(tx, visit, draft);
    if (!held.ok) return held;
    const standing = held.value;
    if (!maySettle(standing, visit.person)) return no('not-found');
    const read = readAppointment(draft, { timezone: visit.neighbourhood.timezone, now: visit.now });
    if (!read.ok) return read;
    await changeAppointment(tx, standing.id, { ...read.value, remindedAt: null, askedHowAt: null });
    await recordFact(tx, visit, { kind: 'AppointmentMoved', appointmentId: standing.id, matchId: standing.matchId });
    const appointment = { ...standing, ...read.value, sequence: standing.sequence + 1 };
    await planAround(tx, visit, appointment);
    await tellAppointment(tx, visit, { appointment, news: 'moved' });
    return yes(null);
  });
