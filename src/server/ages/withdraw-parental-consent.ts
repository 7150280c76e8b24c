import { mayRecordAges } from '#domain/ages/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { letGoOfYoung } from './let-go-of-young.ts';
import { takeConsentBack, youthNow } from './store.ts';

type Reason = 'not-allowed' | 'gone';

/** A parent takes the yes back: from this second on nothing of this young person stands. */
export const withdrawParentalConsent = (visit: SignedIn, personId: string): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'withdraw-parental-consent', async (tx) => {
    if (!mayRecordAges(visit.person)) return no('not-allowed');
    const consentId = await takeConsentBack(tx, visit, personId);
    if (!consentId) return no('gone');
    await recordFact(tx, visit, { kind: 'ParentalConsentWithdrawn', personId, consentId });
    if ((await youthNow(tx, personId)) !== null) await letGoOfYoung(tx, visit, personId);
    return yes(null);
  });
