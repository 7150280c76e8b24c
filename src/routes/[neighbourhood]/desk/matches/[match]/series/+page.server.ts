import { changeSeriesFrom, seriesToChange } from '../../../../series-change.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) =>
  seriesToChange(locals.coordinating(), { matchId: params.match, from: url.searchParams.get('from') });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const back = `/${visit.neighbourhood.slug}/desk/matches/${params.match}`;
    return changeSeriesFrom(visit, form, { matchId: params.match, back });
  }
};
