import { ageTyped } from '#domain/ages/age.ts';
import { mayTellOwnAge } from '#domain/ages/may.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { keepAge } from './keep-age.ts';
import { ageOf } from './store.ts';

type Reason = 'not-allowed' | 'no-choice' | 'has-a-role';

/** Answers the question of oneself, once. */
export const tellOwnAge = (visit: SignedIn, age: string): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'tell-own-age', async (tx) => {
    const now = ageTyped(age);
    if (!now) return no('no-choice', 'age');
    const { personId } = visit;
    if (!mayTellOwnAge(visit.person, { before: await ageOf(tx, personId), now })) return no('not-allowed');
    return keepAge(tx, visit, { personId, age: now, recordedBy: personId });
  });
