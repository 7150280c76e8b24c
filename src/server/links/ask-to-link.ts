import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { addLink } from './store-bridge.ts';

/** Asks a neighbourhood to know this organisation; nothing goes there before it said yes. */
export const askToLink = (visit: WorkerVisit, slug: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'ask-to-link', async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    if (!(await addLink(tx, { id: newId(visit.now.getTime()), slug }))) return no('gone');
    const rings = { organisation: await organisationRing(tx, visit.organisationId), case: null };
    await recordTrail(tx, visit, { kind: 'LinkAsked', ground: 'lead', rings });
    return yes(null);
  });
