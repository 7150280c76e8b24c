import { readAppointment, type AppointmentReason, type DraftAppointment } from '#domain/appointments/appointment.ts';
import { maySettle } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { lockMatch, matchById } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { planAround } from './plan-around.ts';
import { addAppointment, appointmentById, appointmentsOfMatch } from './store.ts';
import { tellAppointment } from './tell-appointment.ts';

type Reason = AppointmentReason | 'not-found' | 'not-agreed' | 'changed-since';
type ToSet = DraftAppointment & {
  readonly matchId: string;
  /** How many appointments stood on the page on which this was filled in; empty where nobody looks. */
  readonly seen?: string;
};

/** The two (or the coordinator, on the phone) agree when to meet; both get a calendar file. */
export const setAppointment = (visit: SignedIn, draft: ToSet): Promise<Result<{ id: string }, Reason>> =>
  transact<Result<{ id: string }, Reason>>(visit, 'set-appointment', async (tx) => {
    await lockMatch(tx, draft.matchId);
    const match = await matchById(tx, draft.matchId);
    if (!match || !maySettle(match, visit.person)) return no('not-found');
    if (!match.agreedAt || match.closedAt) return no('not-agreed');
    const read = readAppointment(draft, { timezone: visit.neighbourhood.timezone, now: visit.now });
    if (!read.ok) return read;
    if (await isOverseen(tx, draft)) return no('changed-since');
    const id = await addAppointment(tx, visit, { ...read.value, matchId: match.id, minutes: match.minutes });
    await recordFact(tx, visit, { kind: 'AppointmentSet', appointmentId: id, matchId: match.id });
    const appointment = await appointmentById(tx, id);
    if (appointment) await planAround(tx, visit, appointment);
    if (appointment) await tellAppointment(tx, visit, { appointment, news: 'set' });
    return yes({ id });
  });

/** Whether an appointment was set since the page was opened: by the other one, or by somebody else who acts too. */
async function isOverseen(tx: Tx, { matchId, seen }: ToSet): Promise<boolean> {
  const standing = (await appointmentsOfMatch(tx, matchId)).filter(({ cancelledAt }) => cancelledAt === null);
  return Boolean(seen) && seen !== String(standing.length);
}
