import { yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { endSession } from './store.ts';

/** Ends the session of this browser in an organisation; doing it twice does no harm. */
export const signOutOfCases = (visit: CaseVisit, token: string | undefined): Promise<Result<null, never>> =>
  transact({ ...visit, formKey: null }, 'sign-out', async (tx) => {
    const personId = token ? await endSession(tx, hashOf(token), visit.now) : null;
    const rings = { organisation: await organisationRing(tx, visit.organisationId), case: null };
    if (personId) await recordTrail(tx, { ...visit, personId }, { kind: 'SignedOut', ground: 'door', rings });
    return yes(null);
  });
