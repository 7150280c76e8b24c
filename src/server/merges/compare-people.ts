import type { MergeReason } from '#domain/merges/merge.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { addLook } from '#server/people/store-desk.ts';
import { knownOf, personHere, type KnownOf, type SeenPerson } from '#server/people/store-people-here.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { agreementsOf } from '#server/proxies/store.ts';
import { mayMerge, type Two } from './merge-people.ts';
import { metBy } from './store.ts';

export type Side = {
  readonly person: SeenPerson;
  readonly known: KnownOf;
  /** With whom there is a proposal or an agreement, by first name. */
  readonly met: readonly string[];
  /** Who acts for this person, and for whom this person acts. */
  readonly actors: readonly string[];
};
type Compared = { readonly into: Side; readonly from: Side; readonly wrong: MergeReason | null };

/** Two records beside each other, with what would move; that both were opened is written down. */
export const comparePeople = (visit: SignedIn, two: Two): Promise<Result<Compared, 'not-found'>> =>
  transact<Result<Compared, 'not-found'>>({ ...visit, formKey: null }, 'compare-people', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-found');
    const into = await sideOf(tx, visit, two.intoId);
    const from = await sideOf(tx, visit, two.fromId);
    if (!into || !from) return no('not-found');
    for (const at of [two.intoId, two.fromId])
      if (at !== visit.personId) await addLook(tx, visit, { at, what: 'page' });
    const may = await mayMerge(tx, visit, two);
    return yes({ into, from, wrong: may.ok ? null : may.reason });
  });

async function sideOf(tx: Tx, visit: SignedIn, id: string): Promise<Side | null> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const person = await personHere(tx, id, today);
  if (!person) return null;
  const forThem = await agreementsOf(tx, 'personId', id);
  const byThem = await agreementsOf(tx, 'proxyId', id);
  const actors = [...forThem.map(({ proxyName }) => proxyName), ...byThem.map(({ personName }) => personName)];
  return { person, known: await knownOf(tx, id, today), met: await metBy(tx, id), actors: [...new Set(actors)] };
}
