import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { setWelcome } from './store-desk.ts';

/** That was the wrong one: this neighbour is still to be welcomed. */
export const undoWelcome = (visit: SignedIn, personId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact(visit, 'undo-welcome', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    if (!(await setWelcome(tx, personId, null))) return no('gone');
    await recordFact(tx, visit, { kind: 'WelcomeUndone', personId });
    return yes(null);
  });
