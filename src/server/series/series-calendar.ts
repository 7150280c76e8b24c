import { visitsOfMatch } from '#server/appointments/store-visits.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { calendarOfSeries } from './calendar-of-series.ts';
import { seriesOf } from './store.ts';

/** The standing appointment of a match as a calendar file, as it is at this moment of the transaction. */
export async function seriesCalendar(tx: Tx, visit: Visit, matchId: string): Promise<string> {
  const parts = await seriesOf(tx, matchId);
  return calendarOfSeries({ parts, visits: await visitsOfMatch(tx, matchId), now: visit.now }, visit.locale);
}
