import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { awayOn } from '#domain/owners/who-looks-after.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { aMinuteBefore, readWords, type SayReason } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { careHere } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addWords, saidSince, waitForOwnTurn } from './store.ts';
import { talkFor, type Talk } from './talk-for.ts';
import { tellOfTalk } from './tell-of-talk.ts';

type Saying = { readonly matchId: string; readonly words: string };

/**
 * Says something to the other. No fact is recorded of it: that two people write, and when, is theirs as much as what
 * they write (docs/decisions/050-talks-are-for-two.md).
 */
export const sayWords = (visit: SignedIn, { matchId, words }: Saying): Promise<Result<null, SayReason | 'not-found'>> =>
  transact<Result<null, SayReason | 'not-found'>>(visit, 'say-words', async (tx) => {
    await waitForOwnTurn(tx, visit.personId);
    const talk = await talkFor(tx, visit, matchId);
    if (!talk) return no('not-found');
    const { regionId, neighbourhoodId, personId: fromId, now } = visit;
    const read = readWords({
      words,
      stage: talk.stage,
      saidLastMinute: await saidSince(tx, fromId, aMinuteBefore(now))
    });
    if (!read.ok) return read;
    const id = newId<string>(now.getTime());
    await addWords(tx, { regionId, neighbourhoodId, id, matchId, fromId, words: read.value, saidAt: now });
    for (const to of await whoHears(tx, visit, talk)) await tellOfTalk(tx, visit, { matchId, ...to });
    return yes(null);
  });

type Hearing = { readonly to: string; readonly home?: string };

/** The two, and who reads along and is there; but not who speaks. */
async function whoHears(tx: Tx, visit: SignedIn, { match, readers }: Talk): Promise<readonly Hearing[]> {
  const standing = readers.filter(({ leftAt }) => leftAt === null);
  const two = [match.askerId, match.helperId].map((to) => ({ to }));
  const others = (those: readonly Hearing[]) => those.filter(({ to }) => to !== visit.personId);
  if (standing.length === 0) return others(two);
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const { coordinatorIds, absences } = await careHere(tx, today);
  const there = standing.filter(
    ({ readerId: id, isAcross }) => isAcross || (coordinatorIds.includes(id) && !awayOn(id, absences, today))
  );
  return others([...two, ...there.map(({ readerId: to, neighbourhoodId: home }) => ({ to, home }))]);
}
