import { bondsSeen, fromBeyond, type Candidate } from '../candidate.ts';
import type { DayFacts, GiverOfDay, OpenAsk } from './day-facts.ts';

/**
 * How each helper of a day is seen from each ask; null where none of it may cross the border between the two. Help crosses
 * only between two neighbourhoods that share, and only when both the asker and the helper said that it may.
 */
export function seenOver({ bonds, crossings }: DayFacts): (open: OpenAsk, giver: GiverOfDay) => Candidate | null {
  const seenFrom = bondsSeen(bonds);
  const far = new Map(
    crossings.flatMap(({ between: [one, other], metres }) => [
      [`${one} ${other}`, metres],
      [`${other} ${one}`, metres]
    ])
  );
  return ({ ask, neighbourhoodId, goesBeyond }, giver) => {
    if (giver.neighbourhoodId === neighbourhoodId) return seenFrom(ask, giver);
    const metres = far.get(`${neighbourhoodId} ${giver.neighbourhoodId}`);
    if (!goesBeyond || metres === undefined || giver.beyond.length === 0) return null;
    const offers = giver.offers.filter(({ id }) => giver.beyond.includes(id));
    return seenFrom(ask, fromBeyond(giver, ask, { offers, metres }));
  };
}
