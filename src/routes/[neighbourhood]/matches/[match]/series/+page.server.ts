import { changeSeriesFrom, seriesToChange } from '../../../series-change.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) =>
  seriesToChange(locals.signedIn(), { matchId: params.match, from: url.searchParams.get('from') });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const back = `/${params.neighbourhood}/matches/${params.match}`;
    return changeSeriesFrom(visit, form, { matchId: params.match, back });
  }
};
