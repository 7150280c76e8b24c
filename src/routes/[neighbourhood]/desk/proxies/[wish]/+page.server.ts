import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isId } from '#server/platform/ids.ts';
import { declineWish } from '#server/proxies/decline-wish.ts';
import { seeWish } from '#server/proxies/see-wish.ts';
import { lookedUp, lookUp } from '../../looked-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const seen = isId(params.wish) ? await seeWish(locals.coordinating(), params.wish) : null;
  if (!seen?.ok) error(404, 'not found');
  return { wish: seen.value, ...(await lookedUp({ url, locals }, seen.value.personId)) };
};

export const actions: Actions = {
  search: lookUp,
  decline: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    const declined = isId(params.wish) ? await declineWish(visit, params.wish) : null;
    if (!declined?.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${params.neighbourhood}/desk`);
  }
};
