import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { contactWithMe, type ContactWithMe } from '#server/calls/store.ts';
import { look } from '#server/platform/transaction.ts';
import { looksAt, myPage as pageOf, type Looked, type MyPage } from './store.ts';

type Mine = {
  readonly me: MyPage;
  readonly looks: readonly Looked[];
  readonly contacts: readonly ContactWithMe[];
};

/** What is kept about me, who looked at it, and who tried to reach me. */
export const myPage = (visit: SignedIn): Promise<Result<Mine, 'not-found'>> =>
  look(visit, async (tx) => {
    const me = await pageOf(tx, visit.personId);
    if (!me) return no('not-found');
    return yes({ me, looks: await looksAt(tx, visit.personId, 20), contacts: await contactWithMe(tx, 20) });
  });
