import { redirect } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { mayLead, mayOpenCases } from '#domain/workers/may.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { organisation, worker, client } = locals.caseVisit();
  const base = organisationPath(organisation.slug);
  // Who has nothing to open here (an invitation that ended meanwhile) reads the front page.
  if (client?.hasOwn || client?.isClose) redirect(303, `${base}/${client.hasOwn ? 'mine' : 'close'}`);
  if (worker && !locals.isHalfway)
    redirect(303, `${base}/${mayOpenCases(worker) ? 'today' : mayLead(worker) ? 'team' : 'more'}`);
};
