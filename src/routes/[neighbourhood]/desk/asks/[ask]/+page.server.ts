import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { askAtTheDesk } from '#server/desk/ask-at-the-desk.ts';
import { excuseAsk } from '#server/desk/excuse-ask.ts';
import { careForAsk } from '#server/owners/care-for-ask.ts';
import { handAskOver } from '#server/owners/hand-ask-over.ts';
import { lookAgain } from '#server/owners/look-again.ts';
import { suggestHelpers } from '#server/matching/suggest-helpers.ts';
import { withdrawProposal } from '#server/matching/withdraw-proposal.ts';
import { thingOfAsk } from '#server/things/thing-of-ask.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { momentInWords } from '../../../moment-words.ts';
import { factInWords } from '../../../fact-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  if (!isId(params.ask)) error(404, 'not found');
  const seen = await askAtTheDesk(visit, params.ask);
  const care = await careForAsk(visit, params.ask);
  if (!seen.ok || !care.ok) error(404, 'not found');
  const { history, ...desk } = seen.value;
  const isFree = desk.isOpen && !desk.standing;
  const suggested = isFree ? await suggestHelpers(visit, params.ask) : null;
  const said = history.flatMap(({ id, fact, happenedAt, inNameOf }) => {
    const what = factInWords(fact.kind);
    const words = inNameOf ? `${what} ${m.done_by(inNameOf)}` : what;
    return what && words ? [{ id, words, when: momentInWords(happenedAt, visit.neighbourhood.timezone) }] : [];
  });
  return {
    ...desk,
    care: care.value,
    me: visit.personId,
    said,
    isFree,
    asked: await thingOfAsk(visit, params.ask),
    suggested: suggested?.ok ? suggested.value : null,
    isAcross: url.searchParams.has('across'),
    proposed: url.searchParams.has('proposed')
  };
};

const gone = () => ({ errors: { form: m.form_gone() } as Record<string, string>, day: '' });

const dayReasons: Readonly<Record<string, () => string>> = {
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away
};

export const actions: Actions = {
  handOver: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const to = form.get('to');
    const was = form.get('was');
    if (!isId(params.ask)) error(404, 'not found');
    const handed = isId(to)
      ? await handAskOver(visit, { askId: params.ask, to, was: isId(was) ? was : null })
      : ({ ok: false, reason: 'gone' } as const);
    if (handed.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/asks/${params.ask}`);
    const sentence = handed.reason === 'changed-meanwhile' ? m.care_meanwhile() : m.form_gone();
    return fail(400, { errors: { form: sentence } as Record<string, string>, day: '' });
  },
  lookAgain: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    if (!isId(params.ask)) error(404, 'not found');
    const day = String(fieldsOf(form)['day'] ?? '');
    const chosen = await lookAgain(visit, { askId: params.ask, day });
    if (chosen.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/asks/${params.ask}`);
    const sentence = dayReasons[chosen.reason] ?? m.form_gone;
    return fail(400, { errors: { [chosen.field ?? 'form']: sentence() } as Record<string, string>, day });
  },
  excuse: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    if (!isId(params.ask)) error(404, 'not found');
    const excused = await excuseAsk(visit, params.ask);
    if (!excused.ok) return fail(400, gone());
    redirect(303, `/${visit.neighbourhood.slug}/desk/asks/${params.ask}`);
  },
  takeBack: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const matchId = form.get('match');
    const taken = isId(matchId) ? await withdrawProposal(visit, matchId) : null;
    if (!taken?.ok) return fail(400, gone());
    redirect(303, `/${visit.neighbourhood.slug}/desk/asks/${params.ask}`);
  }
};
