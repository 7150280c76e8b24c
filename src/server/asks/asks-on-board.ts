import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { forWhom } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { asksOf, visibleAsks, type AskRow, type AskWithHelp } from './store-board.ts';

/** An ask as neighbours may see it: without days or dates, and with a name only where the asker wanted that. */
export type BoardAsk = Pick<AskRow, 'id' | 'words' | 'category' | 'rhythm' | 'minutes' | 'postedAt'> & {
  readonly firstName: string | null;
};
export type OwnAsk = AskWithHelp & { readonly hasEnded: boolean };
type Board = { readonly mine: readonly OwnAsk[]; readonly others: readonly BoardAsk[]; readonly isCut: boolean };
/** Which part of the board: some kinds, or words in people's own words, and the page (from 0). */
type BoardWish = { readonly kinds?: readonly string[]; readonly words?: readonly string[]; readonly page?: number };

const most = 24;
const month = 30 * 86_400_000;

/** My own asks, and those of others that neighbours may see; two queries. */
export function asksOnBoard(visit: SignedIn, { kinds = [], words = [], page = 0 }: BoardWish = {}): Promise<Board> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) => {
    const own = forWhom(visit.person);
    const mine = await asksOf(tx, own, new Date(visit.now.getTime() - month));
    const wanted = { today, not: own, kinds, alike: words, most: most + 1, after: page * most };
    // Who acts for somebody reads here only what that person asks.
    const others = visit.person.onBehalfOf ? [] : await visibleAsks(tx, wanted);
    return {
      mine: mine.map((ask) => ({ ...ask, hasEnded: ask.endsOn < today })),
      others: others.slice(0, most).map(forNeighbours),
      isCut: others.length > most
    };
  });
}

/** What a neighbour sees of an ask that its asker let neighbours see. */
export const forNeighbours = ({ id, words, category, rhythm, minutes, postedAt, ...ask }: AskRow): BoardAsk => ({
  id,
  words,
  category,
  rhythm,
  minutes,
  postedAt,
  firstName: ask.audience === 'first-name' ? ask.firstName : null
});
