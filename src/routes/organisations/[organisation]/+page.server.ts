import { redirect } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { mayLead, mayOpenCases } from '#domain/workers/may.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { organisation, worker, client } = locals.caseVisit();
  const base = organisationPath(organisation.slug);
  if (client) redirect(303, `${base}/${client.hasOwn || !client.isClose ? 'mine' : 'close'}`);
  if (worker && !locals.isHalfway)
    redirect(303, `${base}/${mayOpenCases(worker) ? 'today' : mayLead(worker) ? 'team' : 'more'}`);
};
