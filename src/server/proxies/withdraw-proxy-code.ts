import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeCodeBack } from './store-codes.ts';

/** Takes back a code that nobody typed yet. */
export const withdrawProxyCode = (visit: SignedIn, codeId: string): Promise<Result<null, 'gone'>> =>
  transact<Result<null, 'gone'>>(visit, 'withdraw-proxy-code', async (tx) => {
    if (!(await takeCodeBack(tx, codeId, visit))) return no('gone');
    await recordFact(tx, visit, { kind: 'ProxyCodeWithdrawn', personId: visit.personId, codeId });
    return yes(null);
  });
