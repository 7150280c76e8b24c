import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentForMe, type AppointmentView } from '#server/appointments/appointment-for-me.ts';
import { cancelAppointment } from '#server/appointments/cancel-appointment.ts';
import { moveAppointment } from '#server/appointments/move-appointment.ts';
import { answerGiveBack } from '#server/give-backs/answer-give-back.ts';
import { sayOutcome } from '#server/outcomes/say-outcome.ts';
import { fieldsOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { seriesForMe } from '#server/series/series-for-me.ts';
import { sayThanks } from '#server/thanks/say-thanks.ts';
import { withdrawThanks } from '#server/thanks/withdraw-thanks.ts';
import { appointmentErrors } from '../../appointment-words.ts';
import { doneInWords } from '../../done-words.ts';
import { fieldsOfMoment, momentInWords } from '../../moment-words.ts';
import { seriesInPage } from '../../series-words.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const { timezone } = visit.neighbourhood;
  const seen = isId(params.appointment) ? await appointmentForMe(visit, params.appointment) : null;
  if (!seen?.ok) error(404, 'not found');
  const { startsAt } = seen.value;
  const moment = { ...fieldsOfMoment(startsAt, timezone), place: seen.value.place ?? '' };
  return {
    one: seen.value,
    ...(await standingOf(visit, seen.value)),
    done: doneInWords(seen.value.done, timezone),
    when: momentInWords(startsAt, timezone),
    moment,
    today: dayIn(timezone, visit.now)
  };
};

/** The standing appointment that this is one time of, and whether this time is special; while it goes on. */
async function standingOf(visit: SignedIn, { id, matchId, seriesId }: AppointmentView) {
  const standing = seriesId ? await seriesForMe(visit, matchId) : null;
  if (!standing?.ok || standing.value.match.closedAt) return { series: null, isMoved: false };
  const { now } = seriesInPage(standing.value, visit.neighbourhood.timezone);
  return { series: now, isMoved: standing.value.ahead.some((one) => one.id === id && one.state === 'moved') };
}

const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

async function arrive({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const visit = locals.signedIn(form);
  const seen = isId(params.appointment) ? await appointmentForMe(visit, params.appointment) : null;
  if (!seen?.ok) error(404, 'not found');
  const here = `/${params.neighbourhood}/appointments/${seen.value.id}`;
  return { visit, fields: fieldsOf(form), one: seen.value, here };
}

const wrong = (errors: Record<string, string>, values: Record<string, string> = {}) => fail(400, { errors, values });

export const actions: Actions = {
  move: async (event) => {
    const { visit, fields, one, here } = await arrive(event);
    const values = { date: text(fields, 'date'), time: text(fields, 'time'), place: text(fields, 'place') };
    const moved = await moveAppointment(visit, { appointmentId: one.id, seen: text(fields, 'seen'), ...values });
    return moved.ok ? redirect(303, here) : wrong(appointmentErrors(moved), values);
  },
  cancel: async (event) => {
    const { visit, fields, one, here } = await arrive(event);
    const cancelled = await cancelAppointment(visit, { appointmentId: one.id, seen: text(fields, 'seen') });
    return cancelled.ok ? redirect(303, here) : wrong(appointmentErrors(cancelled));
  },
  tell: async (event) => {
    const { visit, fields, one, here } = await arrive(event);
    const values = { answer: text(fields, 'answer'), words: text(fields, 'words') };
    const said = await sayOutcome(visit, { appointmentId: one.id, ...values });
    if (said.ok) redirect(303, here);
    const sentences = {
      'no-answer': m.wrong_no_choice,
      'words-too-long': m.wrong_words_too_long,
      'not-yet': m.how_not_yet,
      'not-found': m.form_gone
    };
    return wrong(wrongIn(said, sentences), values);
  },
  thank: async (event) => {
    const { visit, fields, one, here } = await arrive(event);
    const thanks = text(fields, 'thanks');
    const said = await sayThanks(visit, { matchId: one.matchId, words: thanks });
    if (said.ok) redirect(303, here);
    const sentences = {
      'no-words': m.thanks_no_words,
      'words-too-long': m.wrong_words_too_long,
      'said-already': m.thanks_already,
      'not-found': m.form_gone
    };
    return wrong(wrongIn(said, sentences), { thanks });
  },
  unthank: async (event) => {
    const { visit, one, here } = await arrive(event);
    if (one.myThanks) await withdrawThanks(visit, one.myThanks.id);
    redirect(303, here);
  },
  giveBack: async (event) => {
    const { visit, fields, one, here } = await arrive(event);
    const values = { giveBack: text(fields, 'giveBack'), giveBackWords: text(fields, 'giveBackWords') };
    const said = await answerGiveBack(visit, {
      matchId: one.matchId,
      answer: values.giveBack,
      words: values.giveBackWords
    });
    if (said.ok) redirect(303, here);
    const sentences = {
      'no-answer': m.wrong_no_choice,
      'words-too-long': m.wrong_words_too_long,
      'not-found': m.form_gone
    };
    return wrong(wrongIn(said, sentences), values);
  }
};
