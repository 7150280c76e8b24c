import { no, yes, type Result } from '#domain/result.ts';
import { takeBackSince } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeBackWords } from './store.ts';
import { talkFor } from './talk-for.ts';

type Words = { readonly matchId: string; readonly wordsId: string };

/** Takes one's own words back within the hour; they are gone for everybody, and only their place stays. */
export const takeWordsBack = (
  visit: SignedIn,
  { matchId, wordsId }: Words
): Promise<Result<null, 'not-found' | 'too-late'>> =>
  transact<Result<null, 'not-found' | 'too-late'>>(visit, 'take-words-back', async (tx) => {
    if (!(await talkFor(tx, visit, matchId))) return no('not-found');
    const { personId: fromId, now } = visit;
    const taken = await takeBackWords(tx, wordsId, { matchId, fromId, since: takeBackSince(now), now });
    return taken ? yes(null) : no('too-late');
  });
