import { openHere, sealHere, showHome } from '../../home-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const said = (['kept', 'open'] as const).find((one) => url.searchParams.has(one)) ?? null;
  return { ...(await showHome(visit, visit.personId)), said };
};

const mine = async ({ request, locals }: RequestEvent) => {
  const form = await request.formData();
  const visit = locals.signedIn(form);
  return { visit, personId: visit.personId, form, back: `/${visit.neighbourhood.slug}/me/home` };
};

export const actions: Actions = {
  seal: async (event) => sealHere(await mine(event)),
  open: async (event) => openHere(await mine(event))
};
