import { lapseOf, lapseWindow } from '#domain/endings/ending.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { lapsingEntries, type LapsingEntry } from './store.ts';

export type MyLapse = Pick<LapsingEntry, 'what' | 'id' | 'endsOn' | 'categories'> & {
  readonly lapse: 'lapsing' | 'lapsed';
};

/** My asks and offers that are about to end, or ended lately without a word about how. */
export async function myLapses(visit: SignedIn): Promise<readonly MyLapse[]> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const entries = await look(visit, (tx) =>
    lapsingEntries(tx, { window: lapseWindow(today), today, personId: visit.personId })
  );
  return entries.flatMap(({ what, id, endsOn, categories }) => {
    const lapse = lapseOf(endsOn, today);
    return lapse ? [{ what, id, endsOn, categories, lapse }] : [];
  });
}
