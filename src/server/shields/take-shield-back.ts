import { mayShield } from '#domain/shields/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { withdrawShield } from './store.ts';

type Back = { readonly personId: string; readonly id: string };

/** Lets two be there for each other again; what had ended stays ended. */
export const takeShieldBack = (
  visit: SignedIn,
  { personId, id }: Back
): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'take-shield-back', async (tx) => {
    if (!mayShield(visit.person, personId)) return no('not-allowed');
    if (!(await withdrawShield(tx, { id, of: personId, now: visit.now }))) return no('gone');
    await recordFact(tx, visit, { kind: 'ShieldTakenBack', personId, shieldId: id });
    return yes(null);
  });
