import { yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { endSession } from './store.ts';

/** Ends the session of this browser; doing it twice does no harm. */
export const signOut = (visit: Visit, token: string | undefined): Promise<Result<null, never>> =>
  transact({ ...visit, formKey: null }, 'sign-out', async (tx) => {
    const personId = token ? await endSession(tx, hashOf(token), visit.now) : null;
    if (personId) await recordFact(tx, visit, { kind: 'SignedOut', personId });
    return yes(null);
  });
