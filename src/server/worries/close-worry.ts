import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { mayHandleWorry } from '#domain/worries/may.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { markWorry, worryById } from './store.ts';

/** The coordinator spoke about it, and it goes no further. */
export const closeWorry = (visit: SignedIn, id: string): Promise<Result<null, 'not-found' | 'gone'>> =>
  transact<Result<null, 'not-found' | 'gone'>>(visit, 'close-worry', async (tx) => {
    const worry = await worryById(tx, id);
    if (!worry || !mayHandleWorry(visit.person, worry)) return no('not-found');
    const set = { closedBy: visit.personId, closedAt: visit.now };
    if (!(await markWorry(tx, id, { once: 'closedAt', set }))) return no('gone');
    await recordFact(tx, visit, { kind: 'WorryClosed', worryId: id });
    return yes(null);
  });
