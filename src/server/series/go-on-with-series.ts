import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { goesOnUntil } from '#domain/series/series.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { visitsOfMatch } from '#server/appointments/store-visits.ts';
import { recordFact } from '#server/facts/store.ts';
import { raiseMatchVersion, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { keepVisits } from './keep-visits.ts';
import { repeatingOf } from './repeating-of.ts';
import { endSeriesOn, raiseSequence, seriesOf } from './store.ts';
import { tellSeries } from './tell-series.ts';

/** Both want to go on: the same rhythm, eight weeks more (N11), inside the transaction of the second yes. */
export async function goOnWithSeries(tx: Tx, visit: SignedIn, match: MatchRow): Promise<void> {
  const last = (await seriesOf(tx, match.id)).filter(({ replacedAt }) => !replacedAt).at(-1);
  if (!last) return;
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const endsOn = goesOnUntil(last.recurrence.endsOn, today);
  const series = { ...last, recurrence: { ...last.recurrence, endsOn } };
  await endSeriesOn(tx, last.id, endsOn);
  const were = (await visitsOfMatch(tx, match.id)).filter(({ seriesId }) => seriesId === last.id);
  const { exceptions } = repeatingOf(last, were);
  await keepVisits(tx, visit, { series, were, exceptions });
  await raiseSequence(tx, match.id);
  await withDuty(tx, visit, { duty: 'clock', work: () => raiseMatchVersion(tx, match.id) });
  await recordFact(tx, visit, { kind: 'SeriesWentOn', matchId: match.id, seriesId: last.id });
  await tellSeries(tx, visit, { match, series, news: 'goes-on' });
}
