import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { leaveNeighbourhood } from '#server/profiles/leave-neighbourhood.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  locals.signedIn();
};

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const visit = locals.signedIn(await request.formData());
    const left = await leaveNeighbourhood(visit);
    if (!left.ok) return fail(400, { errors: { form: m.leave_hand_over() } });
    const { slug } = visit.neighbourhood;
    cookies.delete('session', { path: `/${slug}` });
    redirect(303, `/${slug}`);
  }
};
