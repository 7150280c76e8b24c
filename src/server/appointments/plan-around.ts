import { askHowAt, reminderAt } from '#domain/appointments/appointment.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { later } from '#server/platform/jobs.ts';

type Planned = {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly sequence: number;
  readonly seriesId: string | null;
};

/**
 * Plans the reminder of the day before and the question afterwards; each knows for which version it was planned. What
 * comes every week is not asked after every time: there are check dates for that (N13).
 */
export async function planAround(tx: Tx, visit: Visit, appointment: Planned): Promise<void> {
  const { regionId, neighbourhoodId } = visit;
  const { id, startsAt, minutes, sequence, seriesId } = appointment;
  const knock = { regionId, neighbourhoodId, appointmentId: id, sequence: String(sequence) };
  const remind = reminderAt(startsAt, visit.now);
  if (remind) await later(tx, 'remind-of-appointment', { knock, at: remind });
  if (seriesId === null) await later(tx, 'ask-how-it-was', { knock, at: askHowAt(startsAt, minutes) });
}
