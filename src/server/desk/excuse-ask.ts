import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { setExcused } from './store.ts';

/** Where giving back is required: this ask may do without, for now and without a reason (R54, N6). */
export const excuseAsk = (visit: SignedIn, askId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact(visit, 'excuse-ask', async (tx) => {
    if (!maySeeDesk(visit.person)) return no('not-allowed');
    const personId = await setExcused(tx, askId, visit.now);
    if (!personId) return no('gone');
    await recordFact(tx, visit, { kind: 'AskExcused', askId, personId });
    return yes(null);
  });
