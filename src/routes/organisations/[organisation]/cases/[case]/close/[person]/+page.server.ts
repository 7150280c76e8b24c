import { error, redirect } from '@sveltejs/kit';
import { forgetCloseWords } from '#server/close-ones/end-close-one.ts';
import { closePerson, endFrom, inviteFrom } from '../../../../close-pages.ts';
import { casePath, headOf, seeAsWorker } from '../../case-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'close' }, async (room, tx) => ({
    ...headOf(room),
    person: await closePerson(tx, room, params.person)
  }));

const here = (params: { organisation: string; case: string; person: string }): string =>
  `${casePath(params)}/close/${params.person}`;

export const actions: Actions = {
  invite: async ({ request, locals, params }) => {
    const form = await request.formData();
    return inviteFrom(await locals.workingFreshly(form), { form, params });
  },
  end: async ({ request, locals, params }) =>
    endFrom(locals.working(await request.formData()), { params, here: here(params) }),
  forget: async ({ request, locals, params }) => {
    const visit = locals.working(await request.formData());
    const done = await forgetCloseWords(visit, { caseId: params.case, aroundId: params.person });
    return done.ok ? redirect(303, here(params)) : error(404, 'not found');
  }
};
