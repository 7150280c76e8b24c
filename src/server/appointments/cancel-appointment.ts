import { yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { holdAppointment, type HoldReason } from './hold-appointment.ts';
import { changeAppointment } from './store.ts';
import { tellAppointment } from './tell-appointment.ts';

type ToCancel = { readonly appointmentId: string; readonly seen?: string };

/** Either cancels in one action, without a reason; both hear of it, and calendars too. Twice is the same as once. */
export const cancelAppointment = (visit: SignedIn, toCancel: ToCancel): Promise<Result<null, HoldReason>> =>
  transact<Result<null, HoldReason>>(visit, 'cancel-appointment', async (tx) => {
    const held = await holdAppointment(tx, visit, toCancel);
    if (!held.ok) return held.reason === 'cancelled' ? yes(null) : held;
    const standing = held.value;
    const { id: appointmentId, matchId } = standing;
    await changeAppointment(tx, appointmentId, { cancelledAt: visit.now, cancelledBy: visit.personId });
    await recordFact(tx, visit, { kind: 'AppointmentCancelled', appointmentId, matchId });
    const appointment = { ...standing, sequence: standing.sequence + 1 };
    await tellAppointment(tx, visit, { appointment, news: 'cancelled' });
    return yes(null);
  });
