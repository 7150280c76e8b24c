import { whoHears, type Heard } from '#domain/concerns/concern.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { hearersHere } from './store-hearers.ts';

type Two = { readonly tellerId: string; readonly aboutId: string | null };

/** Who hears at this desk of what somebody tells about somebody; the clock looks that up. */
export async function hearersOf(tx: Tx, visit: Visit, { tellerId, aboutId }: Two): Promise<Heard> {
  const two = { tellerId, aboutId, today: dayIn(visit.neighbourhood.timezone, visit.now) };
  return whoHears(await withDuty(tx, visit, { duty: 'clock', work: () => hearersHere(tx, two) }));
}
