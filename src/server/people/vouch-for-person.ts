import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { vouch, type VouchReason } from '#domain/people/vouching.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addVouching, isHere } from './store-desk.ts';

export type DraftVouching = { readonly personId: string; readonly kind: string; readonly seenOn: string };

/** Notes the day on which the coordinator met somebody or saw a paper. */
export const vouchForPerson = (
  visit: SignedIn,
  draft: DraftVouching
): Promise<Result<null, VouchReason | 'not-allowed' | 'gone'>> =>
  transact(visit, 'vouch-for-person', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    if (!(await isHere(tx, draft.personId))) return no('gone');
    const seen = vouch(draft, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!seen.ok) return seen;
    const vouchingId = await addVouching(tx, visit, { ...seen.value, of: draft.personId });
    const { kind: vouching } = seen.value;
    await recordFact(tx, visit, { kind: 'PersonVouched', personId: draft.personId, vouchingId, vouching });
    return yes(null);
  });
