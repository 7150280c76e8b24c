import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { askAtTheDesk } from '#server/desk/ask-at-the-desk.ts';
import { excuseAsk } from '#server/desk/excuse-ask.ts';
import { suggestHelpers } from '#server/matching/suggest-helpers.ts';
import { withdrawProposal } from '#server/matching/withdraw-proposal.ts';
import { isId } from '#server/platform/ids.ts';
import { momentInWords } from '../../../moment-words.ts';
import { factInWords } from '../../../fact-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const seen = isId(params.ask) ? await askAtTheDesk(visit, params.ask) : null;
  if (!seen?.ok) error(404, 'not found');
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
    said,
    suggested: suggested?.ok ? suggested.value : null,
    proposed: url.searchParams.has('proposed')
  };
};

export const actions: Actions = {
  excuse: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    if (!isId(params.ask)) error(404, 'not found');
    const excused = await excuseAsk(visit, params.ask);
    if (!excused.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/desk/asks/${params.ask}`);
  },
  takeBack: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const matchId = form.get('match');
    const taken = isId(matchId) ? await withdrawProposal(visit, matchId) : null;
    if (!taken?.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/desk/asks/${params.ask}`);
  }
};
