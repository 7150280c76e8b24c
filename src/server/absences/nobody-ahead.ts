import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { nobodyAheadDays, nobodyThere } from '#domain/owners/nobody-there.ts';
import { isAdministrator } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { careHere } from '#server/owners/store.ts';
import { look } from '#server/platform/transaction.ts';

/** The first days in three weeks on which no coordinator is there; for who keeps the neighbourhood. */
export async function nobodyAhead(visit: SignedIn): Promise<{ fromOn: string; untilOn: string } | null> {
  if (!isAdministrator(visit.person)) return null;
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return nobodyThere(await look(visit, (tx) => careHere(tx, today)), today, nobodyAheadDays);
}
