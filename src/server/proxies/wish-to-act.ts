import { mayAct } from '#domain/proxies/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addWish, wishesOf } from './store-wishes.ts';

export type WishReason = 'no-words' | 'words-too-long' | 'too-many' | 'not-allowed';
const week = 7 * 86_400_000;
const mostAWeek = 5;

/** Tells the coordinator that one would like to act for somebody; for whom is only read by the coordinator. */
export const wishToAct = (visit: SignedIn, words: string): Promise<Result<null, WishReason>> =>
  transact<Result<null, WishReason>>(visit, 'wish-to-act', async (tx) => {
    if (!mayAct(visit.person)) return no('not-allowed');
    if (words === '') return no('no-words', 'words');
    if (words.length > 500) return no('words-too-long', 'words');
    const lately = await wishesOf(tx, visit.personId, new Date(visit.now.getTime() - week));
    if (lately.length >= mostAWeek) return no('too-many', 'words');
    const wishId = newId<string>(visit.now.getTime());
    await addWish(tx, visit, { id: wishId, words });
    await recordFact(tx, visit, { kind: 'ProxyWished', personId: visit.personId, wishId });
    return yes(null);
  });
