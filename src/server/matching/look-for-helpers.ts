import { bondsSeen, fromBeyond, type AskToMatch, type Candidate } from '#domain/matching/candidate.ts';
import type { Weights } from '#domain/matching/weights.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { acrossTheBorder, asSeenBy } from '#server/platform/transaction.ts';
import { placesSharing } from '#server/sharings/store.ts';
import { askOf, readAround } from './read-around.ts';
import type { HelperRow, OfferRow } from './store-helpers.ts';
import type { AskRow } from './store.ts';
import { weightsNow } from './weights-here.ts';

export type Found = {
  readonly ask: AskToMatch;
  readonly helpers: readonly Candidate[];
  /** What counts how much here. */
  readonly weights: Weights;
  readonly rows: ReadonlyMap<string, HelperRow>;
  readonly offers: ReadonlyMap<string, OfferRow>;
  /** From which neighbourhood somebody comes who is not from here, by the id of that person. */
  readonly across: ReadonlyMap<string, PlaceAcross>;
};
export type PlaceAcross = { readonly id: string; readonly name: string; readonly metres: number };

/** Everybody who offers something, as the matching wants to know them for this ask. */
export async function lookForHelpers(tx: Tx, visit: Visit, row: AskRow): Promise<Found> {
  const { around, bonds } = await readAround(tx, visit, { asked: [row], beyond: false });
  const ask = askOf(row, visit);
  const seenFrom = bondsSeen(bonds);
  const here = {
    ask,
    helpers: around.map(({ giver }) => seenFrom(ask, giver)),
    weights: await weightsNow(tx),
    rows: new Map(around.map(({ person }) => [person.id, person])),
    offers: new Map(around.flatMap(({ offers }) => offers.map((offer) => [offer.id, offer]))),
    across: new Map()
  };
  return withThoseAcross(tx, visit, { row, here });
}

/**
 * Adds those of neighbourhoods that share with this one, where the ask may go beyond its own. The clock looks there, without
 * those who do not exist for this visitor; each is as far away as the middles are, and nobody's name or words come along.
 */
async function withThoseAcross(tx: Tx, visit: Visit, { row, here }: { row: AskRow; here: Found }): Promise<Found> {
  if (!row.goesBeyond || row.isOfYoung) return here;
  const helpers = [...here.helpers];
  const across = new Map<string, PlaceAcross>();
  for (const place of await placesSharing(tx)) {
    const work = () => asSeenBy(tx, visit.personId, () => lookThere(tx, visit, { row, here, place }));
    for (const helper of await acrossTheBorder(tx, visit, { neighbourhoodId: place.id, work })) {
      helpers.push(helper);
      across.set(helper.id, place);
    }
  }
  return { ...here, helpers, across };
}

type Looking = { readonly row: AskRow; readonly here: Found; readonly place: PlaceAcross };

async function lookThere(tx: Tx, visit: Visit, { row, here, place }: Looking): Promise<readonly Candidate[]> {
  const { around, bonds } = await readAround(tx, visit, { asked: [row], beyond: true });
  const seenFrom = bondsSeen(bonds);
  return around.map(({ giver }) => {
    const { offers } = giver;
    return seenFrom(here.ask, fromBeyond(giver, here.ask, { offers, metres: place.metres }));
  });
}
