import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { whoMayRead } from '#domain/talks/reader.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { careHere, careOfAsk } from '#server/owners/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addReader, wordsAmong } from './store-readers.ts';
import { talkFor } from './talk-for.ts';
import { tellOfTalk } from './tell-of-talk.ts';

type Asking = {
  readonly matchId: string;
  /** The coordinator whom the page named. */
  readonly readerId: string;
  /** The earlier words that this coordinator may read too. */
  readonly shownIds: readonly string[];
};
type Reason = 'not-found' | 'somebody-else' | 'reads-already';

/**
 * One of the two asks a coordinator to read along: from this moment on, and the earlier words that were ticked. Both see
 * it. If meanwhile another coordinator would be the one, nothing happens: nobody else is let in than whom the page named.
 */
export const askReader = (visit: SignedIn, { matchId, readerId, shownIds }: Asking): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'ask-reader', async (tx) => {
    const talk = await talkFor(tx, visit, matchId);
    const ask = talk?.as === 'one-of-two' ? await careOfAsk(tx, talk.match.askId) : null;
    if (!talk || !ask) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const care = await careHere(tx, today);
    if (whoMayRead({ ...talk.match, ...ask }, care, today) !== readerId) return no('somebody-else');
    const { regionId, neighbourhoodId, personId: askedBy, now } = visit;
    const reader = { id: newId<string>(now.getTime()), matchId, readerId, askedBy, askedAt: now };
    const shown = await wordsAmong(tx, matchId, shownIds);
    if (!(await addReader(tx, { regionId, neighbourhoodId, ...reader, shownIds: shown }))) return no('reads-already');
    await recordFact(tx, visit, { kind: 'ReaderAsked', matchId, personId: askedBy, readerId });
    await tellOfTalk(tx, visit, { matchId, to: readerId });
    return yes(null);
  });
