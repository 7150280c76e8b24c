import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { look } from '#server/platform/transaction.ts';
import { colleagues, type Colleague } from './colleagues.ts';

/** Everybody else who works here now. */
export const colleaguesToTell = (visit: WorkerVisit): Promise<readonly Colleague[]> =>
  look(visit, async (tx) => {
    const all = await colleagues(tx, await organisationRing(tx, visit.organisationId), visit.organisationId);
    return all.filter(({ id, hasLeft }) => !hasLeft && id !== visit.personId);
  });
