import type { SignedIn } from '#domain/visits/visit.ts';
import { knownTo } from '#server/asks/store-board.ts';
import { matchById } from '#server/matches/store.ts';
import { look } from '#server/platform/transaction.ts';

type Dealt = {
  readonly people: readonly { readonly id: string; readonly firstName: string }[];
  /** Who it is about, where one came from the page of a match. */
  readonly chosen: string;
};

/** With whom somebody agreed on help once, to say about whom it is. */
export const whomIDealtWith = (visit: SignedIn, matchId: string | null): Promise<Dealt> =>
  look(visit, async (tx) => {
    const people = await knownTo(tx, visit.personId);
    const match = matchId ? await matchById(tx, matchId) : null;
    const chosen = people.find(({ id }) => id === match?.askerId || id === match?.helperId);
    return { people, chosen: chosen?.id ?? '' };
  });
