import { leaf } from '#domain/categories/categories.ts';
import { commitmentsOf, publicHome, toMatch } from '#domain/matching/ask-to-match.ts';
import type { AskToMatch, Candidate } from '#domain/matching/candidate.ts';
import { dayIn, mondayOf } from '#domain/neighbourhoods/calendar-day.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
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
};

/** Everybody who offers something, as the matching wants to know them for this ask; three queries, however many. */
export async function lookForHelpers(tx: Tx, visit: SignedIn, row: AskRow): Promise<Found> {
  return seenFrom(tx, visit, { row, ...(await standingOffers(tx, visit)) });
}

type Standing = { readonly offers: readonly OfferRow[]; readonly promises: readonly PromisedRow[] };

/** The offers and promises that are the same for every ask, read once for many. */
export async function standingOffers(tx: Tx, visit: SignedIn): Promise<Standing> {
  const { timezone } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const since = momentIn(timezone, mondayOf(today), '00:00');
  return { offers: await runningOffers(tx, today), promises: await openPromises(tx, { timezone, since }) };
}

/** Everybody who offers something, as seen from one ask. */
export async function seenFrom(tx: Tx, visit: SignedIn, known: Standing & { readonly row: AskRow }): Promise<Found> {
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
    offers: new Map(offers.map((offer) => [offer.id, offer]))
  };
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
