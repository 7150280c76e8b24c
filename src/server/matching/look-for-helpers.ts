import { leaf } from '#domain/categories/categories.ts';
import { commitmentsOf, publicHome, toMatch } from '#domain/matching/ask-to-match.ts';
import { bondsSeen, type AskToMatch, type Bonds, type Candidate, type Giver } from '#domain/matching/candidate.ts';
import { dayIn, mondayOf } from '#domain/neighbourhoods/calendar-day.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { acrossTheBorder } from '#server/platform/transaction.ts';
import { placesSharing } from '#server/sharings/store.ts';
import { bondsBetween, offeringPeople, type HelperRow } from './store-helpers.ts';
import { openPromises, runningOffers, type AskRow, type OfferRow, type PromisedRow } from './store.ts';

/** Everybody who offers something, with what stands between them and some asks. */
export type Around = {
  readonly asks: readonly AskToMatch[];
  readonly helpers: readonly Giver[];
  readonly bonds: Bonds;
  readonly rows: ReadonlyMap<string, HelperRow>;
  readonly offers: ReadonlyMap<string, OfferRow>;
};

/** Everything the matching wants to know for these asks; the same few queries, however many there are. */
export async function lookAround(tx: Tx, visit: Visit, asked: readonly AskRow[]): Promise<Around> {
  const { timezone, centre } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const { people, offers, promisedBy, bonds } = await readAround(tx, visit, { asked, beyond: false });
  const byPerson = Map.groupBy(offers, (offer) => offer.personId);
  return {
    asks: asked.map((row) => askOf(row, centre, today)),
    helpers: people.map((person) => {
      const known = { offers: byPerson.get(person.id) ?? [], promised: promisedBy.get(person.id) ?? [] };
      return helperOf(person, { ...known, today, centre });
    }),
    bonds,
    rows: new Map(people.map((person) => [person.id, person])),
    offers: new Map(offers.map((offer) => [offer.id, offer]))
  };
}

type Reading = { readonly asked: readonly AskRow[]; readonly beyond: boolean };

// Whoever offers nothing of the kind is not read: of one ask that is most people, of all asks of a day few.
async function readAround(tx: Tx, visit: Visit, { asked, beyond }: Reading) {
  const { timezone } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const since = momentIn(timezone, mondayOf(today), '00:00');
  const kinds = [...new Set(asked.flatMap(({ category }) => [category, kindOf(category).root]))];
  const offers = await runningOffers(tx, today, { beyond, kinds });
  const among = [...new Set(offers.map(({ personId }) => personId))];
  const people = await offeringPeople(tx, { today, now: visit.now, among });
  const promises = await openPromises(tx, { timezone, since });
  const askIds = asked.map(({ id }) => id);
  const askerIds = [...new Set(asked.map(({ personId }) => personId))];
  const bonds = await bondsBetween(tx, { askIds, askerIds, among });
  return { people, offers, promisedBy: Map.groupBy(promises, (promise) => promise.helperId), bonds };
}

export type Found = Pick<Around, 'rows' | 'offers'> & {
  readonly ask: AskToMatch;
  readonly helpers: readonly Candidate[];
  /** From which neighbourhood somebody comes who is not from here, by the id of that person. */
  readonly across: ReadonlyMap<string, PlaceAcross>;
};
export type PlaceAcross = { readonly id: string; readonly name: string; readonly metres: number };

/** Everybody who offers something, as the matching wants to know them for this ask. */
export async function lookForHelpers(tx: Tx, visit: Visit, row: AskRow): Promise<Found> {
  const { asks, helpers, bonds, rows, offers } = await lookAround(tx, visit, [row]);
  const ask = asks[0]!;
  const seenFrom = bondsSeen(bonds);
  const here = { ask, helpers: helpers.map((helper) => seenFrom(ask, helper)), rows, offers, across: new Map() };
  return withThoseAcross(tx, visit, { row, here });
}

/**
 * Adds those of neighbourhoods that share with this one, where the ask may go beyond its own. The clock looks there; each
 * is as far away as the middles are, and nobody's name or words come along.
 */
async function withThoseAcross(tx: Tx, visit: Visit, { row, here }: { row: AskRow; here: Found }): Promise<Found> {
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
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const there = await readAround(tx, visit, { asked: [row], beyond: true });
  const offers = Map.groupBy(there.offers, ({ personId }) => personId);
  const seenFrom = bondsSeen(there.bonds);
  const { x, y } = here.ask.home;
  return there.people.map((person) => {
    const known = { offers: offers.get(person.id)!, promised: there.promisedBy.get(person.id) ?? [] };
    const helper = helperOf(person, { ...known, today, centre: { x, y } });
    return seenFrom(here.ask, { ...helper, home: { ...helper.home, x: x + place.metres, y } });
  });
}

type Point = { readonly x: number; readonly y: number };
type Known = {
  readonly offers: readonly OfferRow[];
  readonly promised: readonly PromisedRow[];
  readonly today: string;
  readonly centre: Point;
};

function helperOf(row: HelperRow, { offers, promised, today, centre }: Known): Giver {
  const { id, languages, trust, mostIntimacy, isNotNow, contacts, wasAskedLately, wouldLikeTo } = row;
  return {
    ...{ id, languages, trust, mostIntimacy, isNotNow, contacts, wasAskedLately, wouldLikeTo },
    home: publicHome(row.cell, row.street, centre),
    offers: offers.map(({ id: offerId, categories, dayparts, minutesAWeek, reachMetres, isPaused }) => ({
      ...{ id: offerId, categories, dayparts, minutesAWeek, reachMetres, isPaused }
    })),
    commitments: promised.flatMap((promise) => commitmentsOf(promise, today)),
    runningAgreements: promised.filter((promise) => promise.isAgreed).length,
    isBeingAsked: promised.some((promise) => !promise.isAgreed)
  };
}

function askOf(row: AskRow, centre: Point, today: string): AskToMatch {
  const { id, personId, category, dayparts, minutes, rhythm, onDate, endsOn } = row;
  const { distancePreference, languages, ticked, cell, street } = row;
  const written = { id, personId, category, dayparts, minutes, rhythm, onDate, endsOn };
  const wished = { distancePreference, languages, ticked, home: publicHome(cell, street, centre) };
  return toMatch({ ...written, ...wished }, kindOf(category), today);
}

function kindOf(category: string): Pick<AskToMatch, 'root' | 'needs' | 'isRemote' | 'intimacy'> {
  const kind = leaf(category);
  return {
    root: kind?.root ?? category,
    needs: kind?.needs ?? 'nothing',
    isRemote: kind?.isRemote ?? false,
    intimacy: kind?.intimacy ?? 0
  };
}
