import { closePerson, endFrom, inviteFrom } from '../../../../close-pages.ts';
import { minePath, seeMine } from '../../../mine-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'close' }, async (room, tx) => ({
    clientName: room.cover.clientName,
    person: await closePerson(tx, room, params.person)
  }));

export const actions: Actions = {
  invite: async ({ request, locals, params }) => {
    const form = await request.formData();
    return inviteFrom(await locals.mineFreshly(form), { form, params });
  },
  end: async ({ request, locals, params }) =>
    endFrom(locals.mine(await request.formData()), { params, here: `${minePath(params)}/close/${params.person}` })
};
