import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { cancelAppointment } from '#server/appointments/cancel-appointment.ts';
import { moveAppointment } from '#server/appointments/move-appointment.ts';
import { setAppointment } from '#server/appointments/set-appointment.ts';
import { recordCall } from '#server/calls/record-call.ts';
import { answerCheckIn } from '#server/check-ins/answer-check-in.ts';
import { seeCheckIns } from '#server/check-ins/see-check-ins.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { undoAnswer } from '#server/consents/undo-answer.ts';
import { matchAtDesk } from '#server/desk/match-at-desk.ts';
import { stopMatch } from '#server/matches/stop-match.ts';
import { withdrawProposal } from '#server/matching/withdraw-proposal.ts';
import { sayOutcome } from '#server/outcomes/say-outcome.ts';
import { takeBackRecord } from '#server/people/take-back-record.ts';
import { fieldsOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { seriesForMe } from '#server/series/series-for-me.ts';
import { setSeries } from '#server/series/set-series.ts';
import { sayThanks } from '#server/thanks/say-thanks.ts';
import { appointmentErrors } from '../../../appointment-words.ts';
import { doneInWords } from '../../../done-words.ts';
import { fieldsOfMoment, momentInWords } from '../../../moment-words.ts';
import { callAtDesk } from '../../call-words.ts';
import { seriesErrors, seriesValues } from '../../../series-form.ts';
import { seriesInPage } from '../../../series-words.ts';
import { notedInWords, type Noted } from './noted-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const seen = isId(params.match) ? await matchAtDesk(visit, params.match) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const meetings = seen.value.meetings.map((one) => ({
    ...one,
    when: momentInWords(one.startsAt, timezone),
    fields: { ...fieldsOfMoment(one.startsAt, timezone), place: one.place ?? '' },
    isPast: one.startsAt <= visit.now
  }));
  const calls = seen.value.calls.map((call) => ({ ...callAtDesk(call, timezone), personId: call.personId }));
  const { match } = seen.value;
  const two = { helper: match.helperName, asker: match.askerName };
  const standing = match.rhythm === 'weekly' ? await seriesForMe(visit, params.match) : null;
  return {
    ...seen.value,
    ...sorted(meetings),
    done: doneInWords(seen.value.done, timezone),
    calls,
    series: standing?.ok ? seriesInPage(standing.value, timezone) : null,
    checkIns: standing?.ok ? standing.value.checkIns : [],
    today: dayIn(timezone, visit.now),
    noted: notedInWords(url.searchParams.get('noted'), two, match.agreedAt !== null),
    isProposed: url.searchParams.has('proposed')
  };
};

/** What stands on its own, and of what comes back the last time that was and those before, the newest first. */
function sorted<One extends { seriesId: string | null; isPast: boolean; cancelledAt: Date | null }>(
  all: readonly One[]
) {
  const past = all.filter(({ seriesId, isPast, cancelledAt }) => seriesId && isPast && !cancelledAt).toReversed();
  return { meetings: all.filter(({ seriesId }) => !seriesId), last: past[0] ?? null, before: past.slice(1) };
}

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

type Doing = { readonly visit: SignedIn; readonly matchId: string; readonly fields: Fields; readonly who: string };
type Done = { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly field?: string };

/** One thing the coordinator writes down on the phone; back to the page that says so, or the sentence for why not. */
const writing =
  (noted: Noted, happening: (doing: Doing) => Promise<Done>) =>
  async ({ request, locals, params }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    if (!isId(params.match)) error(404, 'not found');
    const fields = fieldsOf(form, ['weekdays']);
    const done = await happening({ visit, matchId: params.match, fields, who: text(fields, 'who') });
    if (done.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/matches/${params.match}?noted=${noted}`);
    const at = 'from' in fields ? 'series' : text(fields, 'meeting') || 'meet';
    const errors = at === 'series' ? seriesErrors(done) : errorsOf(done);
    return fail(400, { at, errors, values: moment(fields), series: seriesValues(fields) });
  };

const errorsOf = (done: Exclude<Done, { ok: true }>): Record<string, string> =>
  done.reason === 'no-words' ? { form: m.thanks_no_words() } : appointmentErrors(done);

const gone = { ok: false, reason: 'gone' } as const;
const moment = (fields: Fields) => ({
  date: text(fields, 'date'),
  time: text(fields, 'time'),
  place: text(fields, 'place')
});
const theMeeting = (fields: Fields): string | null => {
  const id = text(fields, 'meeting');
  return isId(id) ? id : null;
};

export const actions: Actions = {
  answer: writing('answer', async ({ visit, matchId, fields, who }) =>
    isId(who) ? answerMatch(visit, { matchId, answer: text(fields, 'answer'), forPerson: who }) : gone
  ),
  undo: writing('undo', async ({ visit, matchId, who }) =>
    isId(who) ? undoAnswer(visit, { matchId, personId: who }) : gone
  ),
  call: writing('call', async ({ visit, matchId, fields, who }) =>
    isId(who) ? recordCall(visit, { personId: who, matchId, way: text(fields, 'way'), note: '' }) : gone
  ),
  takeBackCall: writing('takeBackCall', async ({ visit, fields }) => {
    const id = text(fields, 'record');
    return isId(id) ? takeBackRecord(visit, { what: 'calls', id }) : gone;
  }),
  meet: writing('meet', async ({ visit, matchId, fields }) => setAppointment(visit, { matchId, ...moment(fields) })),
  move: writing('move', async ({ visit, fields }) => {
    const appointmentId = theMeeting(fields);
    return appointmentId
      ? moveAppointment(visit, { appointmentId, seen: text(fields, 'seen'), ...moment(fields) })
      : gone;
  }),
  cancel: writing('cancel', async ({ visit, fields }) => {
    const appointmentId = theMeeting(fields);
    return appointmentId ? cancelAppointment(visit, { appointmentId, seen: text(fields, 'seen') }) : gone;
  }),
  series: writing('series', async ({ visit, matchId, fields }) =>
    setSeries(visit, { matchId, ...seriesValues(fields) })
  ),
  check: writing('told', async ({ visit, fields }) => {
    const checkInId = text(fields, 'checkIn');
    return isId(checkInId) ? answerCheckIn(visit, { checkInId, answer: text(fields, 'answer'), words: '' }) : gone;
  }),
  seen: writing('told', async ({ visit, matchId }) => seeCheckIns(visit, matchId)),
  outcome: writing('told', async ({ visit, fields, who }) => {
    const appointmentId = theMeeting(fields);
    const told = { answer: text(fields, 'answer'), words: '' };
    return appointmentId && isId(who) ? sayOutcome(visit, { appointmentId, ...told, forPerson: who }) : gone;
  }),
  thank: writing('thank', async ({ visit, matchId, fields, who }) =>
    isId(who) ? sayThanks(visit, { matchId, words: text(fields, 'thanks'), forPerson: who }) : gone
  ),
  stop: writing('stop', async ({ visit, matchId, who }) =>
    isId(who) ? stopMatch(visit, { matchId, forPerson: who }) : gone
  ),
  takeBack: writing('takeBack', async ({ visit, matchId }) => withdrawProposal(visit, matchId))
};
