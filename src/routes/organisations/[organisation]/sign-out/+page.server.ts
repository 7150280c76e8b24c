import { redirect } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { signOutOfCases } from '#server/sessions/sign-out-of-cases.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { personId, organisation } = locals.caseVisit();
  if (!personId) redirect(303, `${organisationPath(organisation.slug)}/sign-in`);
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, setHeaders }) => {
    const visit = locals.caseVisit(await request.formData());
    const path = organisationPath(visit.organisation.slug);
    await signOutOfCases(visit, cookies.get('session'));
    cookies.delete('session', { path });
    setHeaders({ 'clear-site-data': '"cache", "storage"' });
    redirect(303, path);
  }
};
