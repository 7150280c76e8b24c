import { mayLead, mayOpenCases } from '#domain/workers/may.ts';
import type { LayoutServerLoad } from './$types';
import type { Shell } from './shell.ts';

export const load: LayoutServerLoad = ({ locals }): Shell => {
  const { organisation, worker, client } = locals.caseVisit();
  const { slug, name, isExample, help } = organisation;
  const isHere = client !== null || (worker !== null && !locals.isHalfway);
  return {
    organisation: { slug, name, isExample },
    here: isHere
      ? {
          isClient: client !== null,
          talks: worker !== null && mayOpenCases(worker),
          leads: worker !== null && mayLead(worker)
        }
      : null,
    help: help.name ? { name: help.name, phone: help.phone, email: help.email } : null,
    locale: locals.locale
  };
};
