import { error } from '@sveltejs/kit';
import { isId } from '#server/platform/ids.ts';
import { seePublicAsk } from '#server/public-asks/see-public-ask.ts';
import { momentInWords } from '../../../moment-words.ts';
import { beginFrom, changeFrom } from '../../public-ask-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.publicAsk) ? await seePublicAsk(visit, params.publicAsk) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { id, firstName, phone, email, words, endsOn, inHandsOf, handsName, askedAt, triedAt, closedAt } = seen.value;
  return {
    left: { id, firstName, phone, email, words, endsOn },
    handsName: inHandsOf && inHandsOf !== visit.personId ? handsName : null,
    when: momentInWords(askedAt, timezone),
    triedWhen: triedAt && momentInWords(triedAt, timezone),
    isClosed: closedAt !== null
  };
};

export const actions: Actions = {
  begin: beginFrom,
  change: changeFrom((base, { id, change }) => (change === 'remove' ? base : `${base}/public-asks/${id}`))
};
