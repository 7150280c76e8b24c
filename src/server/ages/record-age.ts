import { ageTyped } from '#domain/ages/age.ts';
import { mayRecordAges } from '#domain/ages/may.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { isHere } from '#server/people/store-desk.ts';
import { transact } from '#server/platform/transaction.ts';
import { keepAge } from './keep-age.ts';

type Reason = 'not-allowed' | 'gone' | 'no-choice' | 'has-a-role';
type ToRecord = { readonly personId: string; readonly age: string };

/** The coordinator writes down what somebody answered, also that somebody turned sixteen since. */
export const recordAge = (visit: SignedIn, { personId, age }: ToRecord): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'record-age', async (tx) => {
    if (!mayRecordAges(visit.person)) return no('not-allowed');
    if (!(await isHere(tx, personId))) return no('gone');
    const read = ageTyped(age);
    if (!read) return no('no-choice', 'age');
    return keepAge(tx, visit, { personId, age: read, recordedBy: visit.personId });
  });
