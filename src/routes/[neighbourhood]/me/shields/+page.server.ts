import { noteHere, showShields, takeBackHere } from '../../shields-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const said = (['kept', 'back'] as const).find((one) => url.searchParams.has(one)) ?? null;
  return { ...(await showShields(visit, visit.personId)), said };
};

const mine = async ({ request, locals }: RequestEvent) => {
  const form = await request.formData();
  const visit = locals.signedIn(form);
  return { visit, personId: visit.personId, form, back: `/${visit.neighbourhood.slug}/me/shields` };
};

export const actions: Actions = {
  note: async (event) => noteHere(await mine(event)),
  takeBack: async (event) => takeBackHere(await mine(event))
};
