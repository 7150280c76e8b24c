import { error } from '@sveltejs/kit';
import { isId } from '#server/platform/ids.ts';
import { whoActsHere } from '#server/proxies/who-acts-here.ts';
import { doneInWords } from '../../../../done-words.ts';
import { lookedUp, lookUp } from '../../../looked-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const seen = isId(params.person) ? await whoActsHere(visit, params.person) : null;
  if (!seen?.ok) error(404, 'not found');
  const { done, ...who } = seen.value;
  return {
    ...who,
    id: params.person,
    isNoted: url.searchParams.has('noted'),
    ...(await lookedUp({ url, locals }, params.person)),
    done: doneInWords(done, visit.neighbourhood.timezone)
  };
};

export const actions: Actions = { search: lookUp };
