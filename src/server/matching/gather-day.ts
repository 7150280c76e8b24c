import type { Bonds, IdPair } from '#domain/matching/candidate.ts';
import type { Announced, DayFacts } from '#domain/matching/day/day-facts.ts';
import { weightOf } from '#domain/matching/day/day-facts.ts';
import type { Weights } from '#domain/matching/weights.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { asSeenBy, withDuty } from '#server/platform/transaction.ts';
import { walkSharing, type PlaceSharing } from '#server/sharings/walk-sharing.ts';
import { askOf, offersBeyond, readAround, type Around } from './read-around.ts';
import type { HelperRow } from './store-helpers.ts';
import { keptPlan, type KeptPlan } from './store-plans.ts';
import { openAsks, type OpenAskRow } from './store.ts';
import { weightsNow } from './weights-here.ts';

/** The facts of a day with their mark, what is kept of it, and the names of this neighbourhood that belong to the ids. */
export type Day = {
  readonly facts: DayFacts;
  /** Changes whenever a fact does, and is the same from every desk. It is never shown. */
  readonly factsMark: string;
  readonly kept: KeptPlan | null;
  /** Who was proposed for what in the plans that are kept. */
  readonly announced: Announced;
  readonly asks: ReadonlyMap<string, OpenAskRow>;
  readonly people: ReadonlyMap<string, HelperRow>;
  /** How the neighbourhoods of the plan are called, by id. */
  readonly places: ReadonlyMap<string, string>;
};

/**
 * Everything a plan of today is made from, of all neighbourhoods that share with each other. It is read by the clock: as it
 * is, or for one person as that one would see it, so that whoever does not exist for that person leaves no trace in it.
 */
export function gatherDay(tx: Tx, visit: Visit, forId: string): Promise<Day> {
  const seenBy = forId === visit.neighbourhoodId ? null : forId;
  const work = () => withDuty(tx, visit, { duty: 'clock', work: () => readDay(tx, visit, forId) });
  return asSeenBy(tx, seenBy, work);
}

type AskedOfDay = {
  readonly there: Visit;
  readonly sharing: readonly PlaceSharing[];
  readonly asks: readonly OpenAskRow[];
  readonly kept: KeptPlan | null;
};
type PlaceOfDay = AskedOfDay & { readonly around: readonly Around[]; readonly bonds: Bonds };

async function readDay(tx: Tx, visit: Visit, forId: string): Promise<Day> {
  const asked = await readAsked(tx, visit, forId);
  const read = await readHelpers(tx, visit, asked);
  const home = read[0]!;
  const places = read.toSorted((a, b) => byId(a.there.neighbourhoodId, b.there.neighbourhoodId));
  const facts = factsOf(places, await weightsNow(tx));
  return {
    facts,
    factsMark: hashOf(JSON.stringify(facts)),
    kept: home.kept,
    announced: places.flatMap(({ kept }) =>
      (kept?.plan?.proposals ?? []).map(({ askId, helperId }): IdPair => [askId, helperId])
    ),
    asks: new Map(home.asks.map((row) => [row.id, row])),
    people: new Map(home.around.map(({ person }) => [person.id, person])),
    places: new Map(places.map(({ there }) => [there.neighbourhoodId, there.neighbourhood.name]))
  };
}

async function readAsked(tx: Tx, visit: Visit, forId: string): Promise<readonly AskedOfDay[]> {
  const asked: AskedOfDay[] = [];
  await walkSharing(tx, visit, async (there, sharing) => {
    const { neighbourhoodId } = there;
    const isHere = neighbourhoodId === visit.neighbourhoodId;
    const kept = await keptPlan(tx, { neighbourhoodId, forId: isHere ? forId : neighbourhoodId });
    asked.push({ there, sharing, asks: await openAsks(tx, todayAt(there)), kept });
  });
  return asked;
}

// Whom to read in each neighbourhood depends on what is asked there and in those that share with it.
async function readHelpers(tx: Tx, visit: Visit, asked: readonly AskedOfDay[]): Promise<readonly PlaceOfDay[]> {
  const read: PlaceOfDay[] = [];
  const known = new Map(asked.map((one) => [one.there.neighbourhoodId, one]));
  await walkSharing(tx, visit, async (there) => {
    const { neighbourhoodId } = there;
    const asks = asksFor(neighbourhoodId, asked);
    read.push({ ...known.get(neighbourhoodId)!, ...(await readAround(tx, there, { asked: asks, beyond: false })) });
  });
  return read;
}

const todayAt = ({ neighbourhood, now }: Visit): string => dayIn(neighbourhood.timezone, now);
const byId = (one: string, other: string): number => (one < other ? -1 : 1);

/** The asks that somebody of that neighbourhood could help with: its own, and those that may come there. */
const asksFor = (id: string, asked: readonly AskedOfDay[]): OpenAskRow[] =>
  asked.flatMap(({ there, sharing, asks }) => {
    if (there.neighbourhoodId === id) return asks;
    return sharing.some((place) => place.id === id) ? asks.filter(({ goesBeyond }) => goesBeyond) : [];
  });

function factsOf(places: readonly PlaceOfDay[], weights: Weights): DayFacts {
  const today = todayAt(places[0]!.there);
  return {
    today,
    asks: places.flatMap(({ there, asks }) =>
      asks.map((row) => {
        const postedOn = dayIn(there.neighbourhood.timezone, new Date(row.postedAt));
        const weight = weightOf({ onDate: row.onDate, postedOn }, today);
        const { neighbourhoodId } = there;
        return { ask: askOf(row, there), weight, neighbourhoodId, goesBeyond: row.goesBeyond ?? false };
      })
    ),
    helpers: places.flatMap(({ there: { neighbourhoodId }, around }) =>
      around.map((one) => ({ ...one.giver, neighbourhoodId, beyond: offersBeyond(one).map(({ id }) => id) }))
    ),
    bonds: allOf(places.map(({ bonds }) => bonds)),
    crossings: places.flatMap(({ there: { neighbourhoodId: one }, sharing }) =>
      sharing.filter(({ id }) => one < id).map(({ id, metres }) => ({ between: [one, id] as const, metres }))
    ),
    weights
  };
}

const allOf = (bonds: readonly Bonds[]): Bonds => ({
  saidNotThisTime: once(bonds.flatMap((one) => one.saidNotThisTime)),
  interested: once(bonds.flatMap((one) => one.interested)),
  keptApart: once(bonds.flatMap((one) => one.keptApart)),
  acquainted: once(bonds.flatMap((one) => one.acquainted)),
  helpedBefore: once(bonds.flatMap((one) => one.helpedBefore))
});

const once = (pairs: readonly IdPair[]): IdPair[] =>
  [...new Map(pairs.map((pair) => [pair.join(' '), pair]))]
    .sort(([one], [other]) => byId(one, other))
    .map(([, pair]) => pair);
