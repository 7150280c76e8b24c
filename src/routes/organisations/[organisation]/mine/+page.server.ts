import { redirect } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { myOwnCases } from '#server/clients/my-own-cases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.mine();
  const cases = await myOwnCases(visit);
  if (cases.length === 1) redirect(303, `${organisationPath(visit.organisation.slug)}/mine/${cases[0]!.caseId}`);
  return { cases };
};
