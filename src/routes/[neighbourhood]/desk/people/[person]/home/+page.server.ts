import { error } from '@sveltejs/kit';
import { isId } from '#server/platform/ids.ts';
import { openHere, sealHere, showHome } from '../../../../home-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  if (!isId(params.person)) error(404, 'not found');
  const said = (['kept', 'open'] as const).find((one) => url.searchParams.has(one)) ?? null;
  return { ...(await showHome(visit, params.person)), said };
};

const theirs = async ({ request, locals, params }: RequestEvent) => {
  const form = await request.formData();
  const visit = locals.coordinating(form);
  if (!isId(params.person)) error(404, 'not found');
  const back = `/${visit.neighbourhood.slug}/desk/people/${params.person}/home`;
  return { visit, personId: params.person, form, back };
};

export const actions: Actions = {
  seal: async (event) => sealHere(await theirs(event)),
  open: async (event) => openHere(await theirs(event))
};
