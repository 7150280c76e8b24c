import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { setAppointment } from '#server/appointments/set-appointment.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { stopMatch } from '#server/matches/stop-match.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { appointmentErrors } from '../../appointment-words.ts';
import { doneInWords } from '../../done-words.ts';
import { momentInWords } from '../../moment-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.match) ? await matchForMe(visit, params.match) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { appointments, done, ...match } = seen.value;
  return {
    match,
    today: dayIn(timezone, visit.now),
    done: doneInWords(done, timezone),
    appointments: appointments
      .filter(({ cancelledAt }) => cancelledAt === null)
      .map(({ id, startsAt }) => ({ id, when: momentInWords(startsAt, timezone) }))
  };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const actions: Actions = {
  answer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.match)) error(404, 'not found');
    const answered = await answerMatch(visit, { matchId: params.match, answer: text(form.get('answer')) });
    if (answered.ok) redirect(303, `/${params.neighbourhood}/matches/${params.match}`);
    if (answered.reason === 'not-found') error(404, 'not found');
    const sentence = answered.reason === 'said-already' ? m.match_said_already : m.form_gone;
    return fail(400, { errors: { form: sentence() } as Record<string, string>, values: null });
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
    return fail(400, { errors: appointmentErrors(set), values });
  },
  stop: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    if (!isId(params.match)) error(404, 'not found');
    const stopped = await stopMatch(visit, { matchId: params.match });
    if (!stopped.ok && stopped.reason === 'not-found') error(404, 'not found');
    redirect(303, `/${params.neighbourhood}/matches/${params.match}`);
  }
};
