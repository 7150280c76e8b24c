import type { Fact } from '#domain/facts/fact.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeBack } from './store-desk.ts';

const facts = {
  vouchings: (personId: string, id: string): Fact => ({ kind: 'VouchingWithdrawn', personId, vouchingId: id }),
  notNows: (personId: string, id: string): Fact => ({ kind: 'NotNowEnded', personId, notNowId: id }),
  calls: (personId: string, id: string): Fact => ({ kind: 'CallWithdrawn', personId, callId: id })
};
export type Recorded = keyof typeof facts;

/** Undoes something the coordinator wrote down about somebody: a vouching, a "not now", a call. */
export const takeBackRecord = (
  visit: SignedIn,
  record: { what: Recorded; id: string }
): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact(visit, `take-back-${record.what}`, async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    const personId = await takeBack(tx, record.what, { id: record.id, now: visit.now });
    if (!personId) return no('gone');
    await recordFact(tx, visit, facts[record.what](personId, record.id));
    return yes(null);
  });
