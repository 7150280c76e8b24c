import { showInterest as decide, type InterestReason } from '#domain/interests/interest.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { askForInterest, putInterest } from './store.ts';

/** "I would like to": the coordinator hears it, the asker does not. */
export const showInterest = (
  visit: SignedIn,
  { askId, words }: { askId: string; words: string }
): Promise<Result<null, InterestReason>> =>
  transact(visit, 'show-interest', async (tx) => {
    const ask = await askForInterest(tx, askId, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!ask) return no('gone');
    const { regionId, neighbourhoodId, personId, now } = visit;
    const decided = decide(ask, { personId, words, youth: await youthNow(tx, personId) });
    if (!decided.ok) return decided;
    await putInterest(tx, { regionId, neighbourhoodId, personId, now, askId, words: words || null });
    await recordFact(tx, visit, { kind: 'InterestShown', askId, personId });
    return yes(null);
  });
