import type { SignedIn } from '#domain/visits/visit.ts';
import { knownTo } from '#server/asks/store-board.ts';
import { matchById } from '#server/matches/store.ts';
import { look } from '#server/platform/transaction.ts';
import { placesOf } from './store-hearers.ts';

type Dealt = {
  readonly people: readonly { readonly id: string; readonly firstName: string }[];
  /** The neighbourhoods across the border where some of them live. */
  readonly places: readonly string[];
  /** Who it is about, where one came from the page of a match. */
  readonly chosen: string;
};

/** With whom somebody agreed on help once, to say about whom it is. */
export const whomIDealtWith = (visit: SignedIn, matchId: string | null): Promise<Dealt> =>
  look(visit, async (tx) => {
    const people = await knownTo(tx, visit.personId);
    const match = matchId ? await matchById(tx, matchId) : null;
    const chosen = people.find(({ id }) => id === match?.askerId || id === match?.helperId);
    const ids = people.map(({ id }) => id);
    return { people, places: await placesOf(tx, ids), chosen: chosen?.id ?? '' };
  });
