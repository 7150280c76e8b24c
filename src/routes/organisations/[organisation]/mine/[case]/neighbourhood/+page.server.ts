import { neighbourhoodsOfCase } from '#server/releases/neighbourhoods-of-case.ts';
import { releasesOfCase } from '#server/releases/releases-of-case.ts';
import { needOfPage } from '../../../for-need.ts';
import { takeBackFrom } from '../../../release-page.ts';
import { minePath, seeMine } from '../../mine-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeMine({ locals, caseId: params.case, part: 'mine' }, async (room, tx) => ({
    places: await neighbourhoodsOfCase(tx),
    released: await releasesOfCase(tx, room),
    need: needOfPage(room, url),
    isBack: url.searchParams.has('back')
  }));

export const actions: Actions = {
  back: async ({ request, locals, params }) => {
    const form = await request.formData();
    const here = `${minePath(params)}/neighbourhood`;
    return takeBackFrom(locals.mine(form), { caseId: params.case, form, here });
  }
};
