import { redirect } from '@sveltejs/kit';
import { signOut } from '#server/sessions/sign-out.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  locals.signedIn();
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, setHeaders }) => {
    const visit = locals.visit(await request.formData());
    const { slug } = visit.neighbourhood;
    await signOut(visit, cookies.get('session'));
    cookies.delete('session', { path: `/${slug}` });
    setHeaders({ 'clear-site-data': '"cache", "storage"' });
    redirect(303, `/${slug}`);
  }
};
