import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { setAppointment } from '#server/appointments/set-appointment.ts';
import { answerCheckIn } from '#server/check-ins/answer-check-in.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { wishOfMatch } from '#server/loans/wish-of-match.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { stopMatch } from '#server/matches/stop-match.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { seriesForMe } from '#server/series/series-for-me.ts';
import { setSeries } from '#server/series/set-series.ts';
import { appointmentErrors } from '../../appointment-words.ts';
import { doneInWords } from '../../done-words.ts';
import { momentInWords } from '../../moment-words.ts';
import { noSeries, seriesErrors, seriesValues } from '../../series-form.ts';
import { seriesInPage } from '../../series-words.ts';
import { dayInWords } from '../../when-words.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.match) ? await matchForMe(visit, params.match) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { appointments, done, ...match } = seen.value;
  const isWeekly = match.rhythm === 'weekly' && (match.stage === 'agreed' || match.stage === 'stopped');
  const standing = appointments.filter(({ cancelledAt }) => !cancelledAt);
  return {
    match,
    loan: match.category === 'borrowing' ? await wishOfMatch(visit, match.id) : null,
    today: dayIn(timezone, visit.now),
    done: doneInWords(done, timezone),
    ...(isWeekly ? await standingOf(visit, match.id) : { series: null, checkIn: null }),
    /** How many appointments stand; who sets another one on a page of before is told. */
    standing: standing.length,
    appointments: standing
      .filter(({ seriesId, startsAt }) => !seriesId || startsAt <= visit.now)
      .map(({ id, startsAt }) => ({ id, isPast: startsAt <= visit.now, when: momentInWords(startsAt, timezone) }))
  };
};

async function standingOf(visit: SignedIn, matchId: string) {
  const standing = await seriesForMe(visit, matchId);
  if (!standing.ok) return { series: null, checkIn: null };
  const { checkIns, endsOn, match } = standing.value;
  if (match.closedAt && !endsOn) return { series: null, checkIn: null };
  const mine = checkIns.find(({ personId }) => personId === visit.personId);
  return {
    series: seriesInPage(standing.value, visit.neighbourhood.timezone),
    checkIn: mine ? { ...mine, lastDay: endsOn ? dayInWords(endsOn) : '' } : null
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const noValues = { date: '', time: '', place: '', answer: '', words: '' };

/** What was wrong with which form of this page, with what was typed in it. */
const wrong = (
  at: 'answer' | 'meet' | 'series' | 'check',
  errors: Record<string, string>,
  typed: { values?: Partial<typeof noValues>; series?: typeof noSeries } = {}
) => fail(400, { at, errors, values: { ...noValues, ...typed.values }, series: typed.series ?? noSeries });

const answerSentences: Readonly<Record<string, () => string>> = {
  'said-already': m.match_said_already,
  'house-rules-first': m.rules_first_lead
};

export const actions: Actions = {
  answer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.match)) error(404, 'not found');
    const answered = await answerMatch(visit, { matchId: params.match, answer: text(form.get('answer')) });
    if (answered.ok) redirect(303, `/${params.neighbourhood}/matches/${params.match}`);
    if (answered.reason === 'not-found') error(404, 'not found');
    return wrong('answer', { form: (answerSentences[answered.reason] ?? m.form_gone)() });
  },
  meet: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.match)) error(404, 'not found');
    const fields = fieldsOf(form);
    const values = { date: text(fields['date']), time: text(fields['time']), place: text(fields['place']) };
    const seen = text(fields['seen']);
    const set = await setAppointment(visit, { matchId: params.match, seen, ...values });
    if (set.ok) redirect(303, `/${params.neighbourhood}/appointments/${set.value.id}`);
    if (set.reason === 'not-found') error(404, 'not found');
    return wrong('meet', appointmentErrors(set), { values });
  },
  series: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.match)) error(404, 'not found');
    const series = seriesValues(fieldsOf(form, ['weekdays']));
    const set = await setSeries(visit, { matchId: params.match, ...series });
    if (set.ok) redirect(303, `/${params.neighbourhood}/matches/${params.match}`);
    if (set.reason === 'not-found') error(404, 'not found');
    return wrong('series', seriesErrors(set), { series });
  },
  check: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const checkInId = fields['checkIn'];
    if (!isId(params.match) || !isId(checkInId)) error(404, 'not found');
    const values = { answer: text(fields['answer']), words: text(fields['words']) };
    const said = await answerCheckIn(visit, { checkInId, ...values });
    if (said.ok) redirect(303, `/${params.neighbourhood}/matches/${params.match}`);
    if (said.reason === 'not-found') error(404, 'not found');
    const sentences = { 'no-answer': m.wrong_no_choice, 'words-too-long': m.wrong_words_too_long, gone: m.form_gone };
    return wrong('check', wrongIn(said, sentences), { values });
  },
  stop: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    if (!isId(params.match)) error(404, 'not found');
    const stopped = await stopMatch(visit, { matchId: params.match });
    if (!stopped.ok && stopped.reason === 'not-found') error(404, 'not found');
    redirect(303, `/${params.neighbourhood}/matches/${params.match}`);
  }
};
