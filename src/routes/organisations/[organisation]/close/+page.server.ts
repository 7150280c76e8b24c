import { redirect } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { myPages } from '#server/close-ones/my-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.close();
  const pages = await myPages(visit);
  if (pages.length === 1) redirect(303, `${organisationPath(visit.organisation.slug)}/close/${pages[0]!.caseId}`);
  return { pages };
};
