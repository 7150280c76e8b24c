import { partIn } from '#domain/matches/side.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { lockMatch } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { appointmentById, type AppointmentRow } from './store.ts';

export type HoldReason = 'not-found' | 'cancelled' | 'gone' | 'changed-since';
type Wanted = {
  readonly appointmentId: string;
  /** The sequence that stood on the page on which this was filled in; empty where nobody looks. */
  readonly seen?: string;
};

/**
 * An appointment that this visitor may change, held until the end of the transaction together with its match, so that
 * nobody stops or changes it meanwhile. Whoever looked at an older version is told so.
 */
export async function holdAppointment(
  tx: Tx,
  visit: SignedIn,
  { appointmentId, seen }: Wanted
): Promise<Result<AppointmentRow, HoldReason>> {
  const found = await appointmentById(tx, appointmentId);
  if (!found || !(isCoordinator(visit.person) || partIn(found, visit.person, null))) return no('not-found');
  await lockMatch(tx, found.matchId);
  const standing = await appointmentById(tx, appointmentId);
  if (!standing) return no('gone');
  if (standing.cancelledAt) return no('cancelled');
  if (standing.startsAt <= visit.now) return no('gone');
  return seen && seen !== String(standing.sequence) ? no('changed-since') : yes(standing);
}
