import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { keeperName, type KeeperName } from '#domain/owners/keeper-name.ts';
import { careHere, careOfAsk } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { doneAboutThis, type Done } from '#server/proxies/done-about-this.ts';
import { look } from '#server/platform/transaction.ts';
import { forNeighbours, type BoardAsk, type OwnAsk } from './asks-on-board.ts';
import { askById, interestOf, tickedFor, type AskRow } from './store-board.ts';

type Seen =
  | {
      readonly as: 'own';
      readonly ask: OwnAsk;
      readonly ticked: readonly string[];
      readonly done: readonly Done[];
      /** Who looks after it today. */
      readonly keeper: KeeperName | null;
    }
  | { readonly as: 'neighbour'; readonly ask: BoardAsk; readonly interest: { readonly words: string | null } | null };

/** One ask, as much of it as this visitor may see; what one may not see does not exist. */
export function seeAsk(visit: SignedIn, id: string): Promise<Result<Seen, 'not-found'>> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) => {
    const ask = await askById(tx, id);
    if (!ask) return no('not-found');
    if (mayChangeEntryOf(visit.person, ask.personId)) {
      const done = await doneAboutThis(tx, { askId: id }, { own: [ask.personId] });
      const keeper = await keeperOf(tx, id, today);
      const ticked = await tickedFor(tx, id);
      return yes({ as: 'own', ask: { ...ask, hasEnded: ask.endsOn < today }, ticked, done, keeper });
    }
    // Who acts for somebody does only that: what others ask is read by oneself.
    if (visit.person.onBehalfOf || !isOpenToNeighbours(ask, today)) return no('not-found');
    return yes({ as: 'neighbour', ask: forNeighbours(ask), interest: await interestOf(tx, id, visit.personId) });
  });
}

async function keeperOf(tx: Tx, askId: string, today: string): Promise<KeeperName | null> {
  const ask = await careOfAsk(tx, askId);
  return ask ? keeperName(ask, await careHere(tx, today), today) : null;
}

/** Whether neighbours may see this ask today. */
export const isOpenToNeighbours = (ask: AskRow, today: string): boolean =>
  ask.audience !== 'coordinator' && !ask.withdrawnAt && !ask.pausedAt && !ask.doneAt && ask.endsOn >= today;
