import { leaf } from '#domain/categories/categories.ts';
import { commitmentsOf, publicHome, toMatch } from '#domain/matching/ask-to-match.ts';
import type { AskToMatch, Candidate } from '#domain/matching/candidate.ts';
import { dayIn, mondayOf } from '#domain/neighbourhoods/calendar-day.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { acrossTheBorder } from '#server/platform/transaction.ts';
import { placesSharing } from '#server/sharings/store.ts';
import {
  helpersSeenFrom,
  openPromises,
  runningOffers,
  type AskRow,
  type HelperRow,
  type OfferRow,
  type PromisedRow
} from './store.ts';

export type Found = {
  readonly ask: AskToMatch;
  readonly helpers: readonly Candidate[];
  readonly rows: ReadonlyMap<string, HelperRow>;
  readonly offers: ReadonlyMap<string, OfferRow>;
  /** From which neighbourhood somebody comes who is not from here, by the id of that person. */
  readonly across: ReadonlyMap<string, PlaceAcross>;
};
export type PlaceAcross = { readonly id: string; readonly name: string; readonly metres: number };

/** Everybody who offers something, as the matching wants to know them for this ask; three queries, however many. */
export async function lookForHelpers(tx: Tx, visit: Visit, row: AskRow): Promise<Found> {
  const here = await seenFrom(tx, visit, { row, ...(await standingOffers(tx, visit)) });
  return withThoseAcross(tx, visit, { row, here });
}

type Standing = { readonly offers: readonly OfferRow[]; readonly promises: readonly PromisedRow[] };

/** The offers and promises that are the same for every ask, read once for many. */
export async function standingOffers(tx: Tx, visit: Visit): Promise<Standing> {
  const { timezone } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const since = momentIn(timezone, mondayOf(today), '00:00');
  return { offers: await runningOffers(tx, today), promises: await openPromises(tx, { timezone, since }) };
}

/** Everybody who offers something, as seen from one ask. */
export async function seenFrom(tx: Tx, visit: Visit, known: Standing & { readonly row: AskRow }): Promise<Found> {
  const { row, offers, promises } = known;
  const { timezone, centre } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const about = { askId: row.id, askerId: row.personId, today, now: visit.now };
  const people = await helpersSeenFrom(tx, about);
  const { cell, street, ...written } = row;
  const ask = toMatch({ ...written, home: publicHome(cell, street, centre) }, kindOf(row.category), today);
  const byPerson = Map.groupBy(offers, (offer) => offer.personId);
  const promisedBy = Map.groupBy(promises, (promise) => promise.helperId);
  const helpers = people.map((person) =>
    helperOf(person, {
      offers: byPerson.get(person.id) ?? [],
      promised: promisedBy.get(person.id) ?? [],
      today,
      centre
    })
  );
  return {
    ask,
    helpers,
    rows: new Map(people.map((person) => [person.id, person])),
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    across: new Map()
  };
}

/**
 * Adds those of neighbourhoods that share with this one, where the ask may go beyond its own. The clock looks there; each
 * is as far away as the middles are, and nobody's name or words come along.
 */
export async function withThoseAcross(
  tx: Tx,
  visit: Visit,
  { row, here }: { row: AskRow; here: Found }
): Promise<Found> {
  if (!row.goesBeyond) return here;
  const helpers = [...here.helpers];
  const across = new Map<string, PlaceAcross>();
  for (const place of await placesSharing(tx)) {
    const work = () => lookThere(tx, visit, { row, here, place });
    for (const helper of await acrossTheBorder(tx, visit, { neighbourhoodId: place.id, work })) {
      helpers.push(helper);
      across.set(helper.id, place);
    }
  }
  return { ...here, helpers, across };
}

type Looking = { readonly row: AskRow; readonly here: Found; readonly place: PlaceAcross };

async function lookThere(tx: Tx, visit: Visit, { row, here, place }: Looking): Promise<readonly Candidate[]> {
  const { timezone } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const offers = Map.groupBy(await runningOffers(tx, today, { beyond: true }), ({ personId }) => personId);
  const since = momentIn(timezone, mondayOf(today), '00:00');
  const promises = Map.groupBy(await openPromises(tx, { timezone, since }), ({ helperId }) => helperId);
  const people = await helpersSeenFrom(tx, { askId: row.id, askerId: row.personId, today, now: visit.now });
  const { x, y } = here.ask.home;
  return people
    .filter(({ id }) => offers.has(id))
    .map((person) => {
      const known = { offers: offers.get(person.id)!, promised: promises.get(person.id) ?? [] };
      const helper = helperOf(person, { ...known, today, centre: { x, y } });
      return { ...helper, home: { ...helper.home, x: x + place.metres, y } };
    });
}

type Around = {
  readonly offers: readonly OfferRow[];
  readonly promised: readonly PromisedRow[];
  readonly today: string;
  readonly centre: { readonly x: number; readonly y: number };
};

function helperOf(row: HelperRow, { offers, promised, today, centre }: Around): Candidate {
  const { cell, street, ...known } = row;
  return {
    ...known,
    home: publicHome(cell, street, centre),
    offers,
    commitments: promised.flatMap((promise) => commitmentsOf(promise, today)),
    runningAgreements: promised.filter((promise) => promise.isAgreed).length
  };
}

function kindOf(category: string): Pick<AskToMatch, 'root' | 'needs' | 'isRemote'> {
  const kind = leaf(category);
  return { root: kind?.root ?? category, needs: kind?.needs ?? 'nothing', isRemote: kind?.isRemote ?? false };
}
