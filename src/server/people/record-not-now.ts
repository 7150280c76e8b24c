import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { notNowUntil, type NotNowReason } from '#domain/people/vouching.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addNotNow, isHere } from './store-desk.ts';

/** Somebody is excused from giving back until a day; nobody asks why (N6). */
export const recordNotNow = (
  visit: SignedIn,
  draft: { personId: string; endsOn: string }
): Promise<Result<null, NotNowReason | 'not-allowed' | 'gone'>> =>
  transact(visit, 'record-not-now', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    if (!(await isHere(tx, draft.personId))) return no('gone');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const until = notNowUntil(draft.endsOn, { today, inAYear: daysAfter(today, 366) });
    if (!until.ok) return until;
    const notNowId = await addNotNow(tx, visit, { of: draft.personId, endsOn: until.value });
    await recordFact(tx, visit, { kind: 'NotNowRecorded', personId: draft.personId, notNowId });
    return yes(null);
  });
