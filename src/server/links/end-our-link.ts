import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { dropLink } from './store-bridge.ts';

/** Ends knowing a neighbourhood at once, or takes the question back. */
export const endOurLink = (visit: WorkerVisit, id: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'end-our-link', async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    if (!(await dropLink(tx, id))) return no('gone');
    const rings = { organisation: await organisationRing(tx, visit.organisationId), case: null };
    await recordTrail(tx, visit, { kind: 'LinkEnded', ground: 'lead', rings });
    return yes(null);
  });
