import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { look } from '#server/platform/transaction.ts';
import { colleagues, type Colleague } from './colleagues.ts';

/** Who works here, for the lead. */
export const workersHere = (visit: WorkerVisit): Promise<Result<readonly Colleague[], 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    const all = await colleagues(tx, await organisationRing(tx, visit.organisationId), visit.organisationId);
    return yes(all.filter(({ hasLeft }) => !hasLeft));
  });
