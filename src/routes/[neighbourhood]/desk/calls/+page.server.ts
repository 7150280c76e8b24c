import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { Sheet } from '#domain/desk/whom-to-call.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordCall } from '#server/calls/record-call.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { renewAsk } from '#server/asks/renew-ask.ts';
import { withdrawAsk } from '#server/asks/withdraw-ask.ts';
import { callsToday } from '#server/desk/calls-today.ts';
import { changeOfferMarks } from '#server/offers/change-offer-marks.ts';
import { sayOutcome } from '#server/outcomes/say-outcome.ts';
import { takeBackRecord } from '#server/people/take-back-record.ts';
import { welcomePerson } from '#server/people/welcome-person.ts';
import { fieldsOf, textOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { momentInWords } from '../../moment-words.ts';
import { callAtDesk } from '../call-words.ts';
import { beginFrom, changeFrom } from '../public-ask-form.ts';
import type { SheetShown } from './occasion-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.coordinating();
  const calls = await callsToday(visit);
  if (!calls.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const shown = ({ callee, occasions, last }: Sheet): SheetShown => ({
    callee,
    occasions: occasions.map((one) => ({
      ...one,
      when: 'startsAt' in one && one.startsAt ? momentInWords(one.startsAt, timezone) : ''
    })),
    last: last && callAtDesk({ ...last, note: null, calledAt: last.at }, timezone)
  });
  return { open: calls.value.open.map(shown), done: calls.value.done.map(shown) };
};

type Doing = { readonly visit: SignedIn; readonly who: string; readonly fields: Fields };
type Done = { readonly ok: true } | { readonly ok: false; readonly reason: string };
const gone = { ok: false, reason: 'gone' } as const;

/** One thing that was said on the phone is written down; back to the list, or the sentence for why not. */
const writing =
  (happening: (doing: Doing) => Promise<Done>) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const fields = fieldsOf(form);
    const who = textOf(fields, 'who');
    const done = isId(who) ? await happening({ visit, who, fields }) : gone;
    if (done.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/calls`);
    return fail(400, { errors: { form: m.form_gone() } });
  };

const idIn = (fields: Fields, name: string): string | null => {
  const id = textOf(fields, name);
  return isId(id) ? id : null;
};

export const actions: Actions = {
  begin: beginFrom,
  change: changeFrom((base) => `${base}/calls`),
  answer: writing(async ({ visit, who, fields }) => {
    const matchId = idIn(fields, 'match');
    return matchId ? answerMatch(visit, { matchId, answer: textOf(fields, 'answer'), forPerson: who }) : gone;
  }),
  outcome: writing(async ({ visit, who, fields }) => {
    const appointmentId = idIn(fields, 'meeting');
    const told = { answer: textOf(fields, 'answer'), words: '' };
    return appointmentId ? sayOutcome(visit, { appointmentId, ...told, forPerson: who }) : gone;
  }),
  entry: writing(async ({ visit, fields }) => {
    const id = idIn(fields, 'entryId');
    const how = ['renew', 'withdraw'].find((one) => one === textOf(fields, 'answer')) as
      'renew' | 'withdraw' | undefined;
    if (!id || !how) return gone;
    if (textOf(fields, 'entry') === 'offer') return changeOfferMarks(visit, { offerId: id, change: { how } });
    return how === 'renew' ? renewAsk(visit, id) : withdrawAsk(visit, id);
  }),
  welcome: writing(({ visit, who }) => welcomePerson(visit, who)),
  call: writing(({ visit, who, fields }) =>
    recordCall(visit, { personId: who, matchId: idIn(fields, 'match'), way: textOf(fields, 'way'), note: '' })
  ),
  takeBack: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const id = idIn(fieldsOf(form), 'record');
    const taken = id ? await takeBackRecord(visit, { what: 'calls', id }) : gone;
    if (!taken.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/desk/calls`);
  }
};
