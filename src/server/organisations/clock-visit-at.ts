import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { look, type CaseScope } from '#server/platform/transaction.ts';
import { organisationById } from './store.ts';

/** The visit of a job in an organisation: nobody's, on the clock's duty; null where the organisation is gone. */
export async function clockVisitAt(organisationId: string, now = new Date()): Promise<CaseVisit | null> {
  const nobody = { personId: null, worker: null, client: null, session: null, formKey: null, asker: null };
  const scope: CaseScope = { organisationId, duty: 'clock', now, ...nobody };
  const organisation = await look(scope, (tx) => organisationById(tx, organisationId));
  return organisation && { organisationId, organisation, duty: 'clock', ...nobody, now, locale: organisation.locale };
}
