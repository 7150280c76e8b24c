import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { looksAt, myPage as pageOf, type Looked, type MyPage } from './store.ts';

/** What is kept about me, and who looked at it. */
export const myPage = (visit: SignedIn): Promise<Result<{ me: MyPage; looks: readonly Looked[] }, 'not-found'>> =>
  look(visit, async (tx) => {
    const me = await pageOf(tx, visit.personId);
    return me ? yes({ me, looks: await looksAt(tx, visit.personId, 20) }) : no('not-found');
  });
