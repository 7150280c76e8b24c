import { error } from '@sveltejs/kit';
import { neighbourhoodsOfCase } from '#server/releases/neighbourhoods-of-case.ts';
import { releasesOfCase } from '#server/releases/releases-of-case.ts';
import { suppliesOfCase } from '#server/supplies/supplies-of-case.ts';
import { needOfPage } from '../../../for-need.ts';
import { takeBackFrom } from '../../../release-page.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'neighbourhood' }, async (room, tx) => {
    if (room.ground === 'emergency') error(404, 'not found');
    return {
      ...headOf(room),
      places: await neighbourhoodsOfCase(tx),
      supplies: await suppliesOfCase(tx, room),
      released: await releasesOfCase(tx, room),
      need: needOfPage(room, url),
      isBack: url.searchParams.has('back')
    };
  });

export const actions: Actions = {
  back: async ({ request, locals, params }) => {
    const form = await request.formData();
    const here = `${casePath(params)}/neighbourhood`;
    return takeBackFrom(locals.working(form), { caseId: params.case, form, here });
  }
};
