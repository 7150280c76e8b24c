import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySettle } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { readSeries, type DraftSeries, type SeriesReason } from '#domain/series/series.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { lockMatch, matchById, raiseMatchVersion } from '#server/matches/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { keepVisits } from './keep-visits.ts';
import { addSeries, seriesOf } from './store.ts';
import { tellSeries } from './tell-series.ts';

type Reason = SeriesReason | 'not-found' | 'not-agreed' | 'already-set';
type ToSet = DraftSeries & { readonly matchId: string };

/** The two (or the coordinator, on the phone) agree when they meet every week, until when (N11); both hear of it. */
export const setSeries = (visit: SignedIn, draft: ToSet): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'set-series', async (tx) => {
    await lockMatch(tx, draft.matchId);
    const match = await matchById(tx, draft.matchId);
    if (!match || !maySettle(match, visit.person)) return no('not-found');
    if (!match.agreedAt || match.closedAt || match.rhythm !== 'weekly') return no('not-agreed');
    const { timezone } = visit.neighbourhood;
    const today = dayIn(timezone, visit.now);
    const standing = (await seriesOf(tx, match.id)).filter(({ replacedAt }) => !replacedAt);
    if (standing.some(({ recurrence }) => recurrence.endsOn >= today)) return no('already-set');
    const read = readSeries(draft, { timezone, now: visit.now });
    if (!read.ok) return read;
    const series = await addSeries(tx, visit, { ...read.value, matchId: match.id, minutes: match.minutes });
    await keepVisits(tx, visit, { series, were: [], exceptions: [] });
    await withDuty(tx, visit, { duty: 'clock', work: () => raiseMatchVersion(tx, match.id) });
    await recordFact(tx, visit, { kind: 'SeriesSet', matchId: match.id, seriesId: series.id });
    await tellSeries(tx, visit, { match, series, news: 'set' });
    return yes(null);
  });
