import { no, yes, type Result } from '#domain/result.ts';
import { talkEndsBefore } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { dropWaiting } from '#server/mails/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { holdMark, setMark, talksWithNews } from './store.ts';
import { readingOf } from './store-readers.ts';
import { talkFor } from './talk-for.ts';

/** Opens what is new in a talk. Only oneself learns of it; a letter that would have told it stays home. */
export const openTalk = (visit: SignedIn, matchId: string): Promise<Result<null, 'not-found'>> =>
  transact<Result<null, 'not-found'>>(visit, 'open-talk', async (tx) => {
    if (!(await talkFor(tx, visit, matchId))) return no('not-found');
    const { regionId, neighbourhoodId, personId, now } = visit;
    const mine = { regionId, neighbourhoodId, matchId, personId };
    await holdMark(tx, mine);
    await setMark(tx, mine, { readAt: now });
    const own = await talksWithNews(tx, personId, talkEndsBefore(now));
    const along = (await readingOf(tx, personId)).filter(({ state }) => state !== 'quiet');
    if (own.length + along.length === 0)
      await withDuty(tx, visit, { duty: 'clock', work: () => dropWaiting(tx, { to: personId, kind: 'talk', now }) });
    return yes(null);
  });
