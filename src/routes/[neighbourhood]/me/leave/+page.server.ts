import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { leaveNeighbourhood } from '#server/profiles/leave-neighbourhood.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  locals.signedIn();
};

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const { session } = locals.signedIn();
    // Leaving is as easy as joining, but for whoever others count on.
    const visit = session.heldRoles.length > 0 ? await locals.freshly(form) : locals.signedIn(form);
    const left = await leaveNeighbourhood(visit);
    if (!left.ok) return fail(400, { errors: { form: m.leave_hand_over() } });
    const { slug } = visit.neighbourhood;
    cookies.delete('session', { path: `/${slug}` });
    redirect(303, `/${slug}`);
  }
};
