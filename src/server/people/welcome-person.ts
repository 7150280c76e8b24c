import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { setWelcome } from './store-desk.ts';

/** The coordinator met or called a new neighbour. */
export const welcomePerson = (visit: SignedIn, personId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact(visit, 'welcome-person', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    if (!(await setWelcome(tx, personId, visit))) return no('gone');
    await recordFact(tx, visit, { kind: 'PersonWelcomed', personId });
    return yes(null);
  });
