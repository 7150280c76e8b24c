import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { rulesNow } from './rules-now.ts';
import { withdrawAcceptance } from './store.ts';

/** The coordinator wrote a yes down for the wrong person. */
export const takeBackAcceptance = (visit: SignedIn, personId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'take-back-acceptance', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    const { version } = await rulesNow(tx);
    if (!(await withdrawAcceptance(tx, { personId, version, now: visit.now }))) return no('gone');
    await recordFact(tx, visit, { kind: 'HouseRulesYesWithdrawn', personId, version: String(version) });
    return yes(null);
  });
