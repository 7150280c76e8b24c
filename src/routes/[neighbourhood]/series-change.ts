import { error, fail, redirect } from '@sveltejs/kit';
import { dayIn, isDay } from '#domain/neighbourhoods/calendar-day.ts';
import { forWhom } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeSeries } from '#server/series/change-series.ts';
import { seriesForMe, type SeriesView } from '#server/series/series-for-me.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { seriesErrors, seriesValues, valuesOf, type SeriesValues } from './series-form.ts';
import { seriesInPage } from './series-words.ts';
import { dayInWords } from './when-words.ts';

/** A standing appointment as it is, to be changed from one of its times on (a day) or from the next. */
export async function seriesToChange(visit: SignedIn, { matchId, from }: { matchId: string; from: string | null }) {
  const seen = isId(matchId) ? await seriesForMe(visit, matchId) : null;
  if (!seen?.ok || seen.value.match.closedAt) error(404, 'not found');
  const { match, ahead } = seen.value;
  const chosen = ahead.find(({ originalOn }) => originalOn === from);
  const { timezone } = visit.neighbourhood;
  return {
    helper: match.helperName,
    asker: match.askerName,
    other: match.helperId === forWhom(visit.person) ? match.askerName : match.helperName,
    series: seriesInPage(seen.value, timezone),
    version: match.version,
    values: asItIs(seen.value, chosen?.originalOn ?? ahead[0]?.originalOn),
    chosen: chosen ? { day: chosen.originalOn, words: dayInWords(chosen.originalOn) } : null,
    today: dayIn(timezone, visit.now)
  };
}

/** The form with how it is on a day, or at its end. */
function asItIs({ parts, endsOn }: SeriesView, day: string | undefined): SeriesValues {
  const part = parts.findLast(({ recurrence }) => day !== undefined && recurrence.startsOn <= day) ?? parts.at(-1);
  if (!part || !endsOn) error(404, 'not found');
  return valuesOf(part, endsOn);
}

type Changing = { readonly matchId: string; readonly back: string };

/** Changes it as the form says and goes back; or the form again, with what is wrong and what was typed. */
export async function changeSeriesFrom(visit: SignedIn, form: FormData, { matchId, back }: Changing) {
  if (!isId(matchId)) error(404, 'not found');
  const fields = fieldsOf(form, ['weekdays']);
  const values = seriesValues(fields);
  const scope = fields['scope'] === 'visit' ? 'visit' : 'all';
  const day = typeof fields['fromVisit'] === 'string' && isDay(fields['fromVisit']) ? fields['fromVisit'] : null;
  const changed = await changeSeries(visit, {
    matchId,
    seen: textOf(fields, 'seen'),
    fromVisit: scope === 'visit' ? day : null,
    draft: values
  });
  if (changed.ok) redirect(303, back);
  if (changed.reason === 'not-found') error(404, 'not found');
  return fail(400, { errors: seriesErrors(changed), values, scope });
}
