import type { AskToMatch } from '../candidate.ts';
import type { Barrier } from '../candidates.ts';
import { suggest, type Suggestion, type Suggestions } from '../suggest.ts';
import type { DayFacts, GiverOfDay, OpenAsk } from './day-facts.ts';
import { seenOver } from './seen-over.ts';

/** Why nobody is proposed; what may be said aloud, and never who is kept apart. */
export type Hindrance = Barrier | 'nobody-offers' | 'asked-for-another' | 'gives-in-many';

/** An ask with who could be proposed for it. */
export type SeenAsk = OpenAsk & {
  /** The best whom a plan may ask: not being asked already, and not giving in many agreements (N14); best first. */
  readonly free: readonly Suggestion[];
  /** The points of the best who could help and is not kept in `free`; Infinity where everybody is. See `among-all.ts`. */
  readonly bestAside: number;
  /** Of all who could, those of the same neighbourhood who ask something themselves. */
  readonly askers: readonly Suggestion[];
  /** Why nobody is proposed, if nobody is. */
  readonly hindrance: Hindrance;
};

/** How far a long run is: so many of so many asks. */
export type Progress = (done: number, of: number) => void;

/** How many helpers are kept per ask to begin with; only for how long it takes, never for what comes out. */
export type Kept = {
  /** Up to so many asks, each keeps as many helpers as there are asks. */
  readonly upTo: number;
  /** Beyond that, so many of the best and as many others. */
  readonly ofMany: number;
};
export const keptStandard: Kept = { upTo: 500, ofMany: 40 };

type Seeing = { readonly kept: Kept; readonly onProgress: Progress };

/** Every ask with its helpers, as many as are kept to begin with. */
export function seeAll(facts: DayFacts, { kept, onProgress }: Seeing): readonly SeenAsk[] {
  const of = facts.asks.length;
  const see = seeingFrom(facts);
  const ids = facts.asks.map(({ ask }) => ask.id).sort();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return facts.asks.map((open, i) => {
    onProgress(i + 1, of);
    const seen = see(open);
    const free = keptOf(seen.free, { place: placeOf.get(open.ask.id)!, of, ...kept });
    const stays = new Set(free);
    const bestAside = seen.free.find((suggestion) => !stays.has(suggestion))?.score.total ?? Infinity;
    return { ...seen, free, bestAside };
  });
}

/** How one ask is seen, with everybody who could help. Only who offers that kind is looked at; nobody else could in any case. */
export function seeingFrom(facts: DayFacts): (open: OpenAsk) => Omit<SeenAsk, 'bestAside'> {
  const { asks, helpers, weights } = facts;
  const seenFrom = seenOver(facts);
  const byKind = helpersByKind(helpers);
  const placeOf = new Map(helpers.map(({ id, neighbourhoodId }) => [id, neighbourhoodId]));
  const asking = new Set(asks.map(({ ask }) => ask.personId));
  return (open) => {
    const { ask } = open;
    const isFromHere = ({ id }: { readonly id: string }): boolean => placeOf.get(id) === open.neighbourhoodId;
    const offering = new Set([...(byKind.get(ask.category) ?? []), ...(byKind.get(ask.root) ?? [])]);
    const candidates = Array.from(offering, (helper) => seenFrom(open, helper)).filter((seen) => seen !== null);
    const suggestions = suggest(ask, candidates, { most: candidates.length, weights });
    const willing = suggestions.best.filter(({ score }) => !score.givesInMany);
    const free = willing.filter(({ helper }) => !helper.isBeingAsked);
    // Why somebody across the border cannot is said to nobody.
    const others = suggestions.others.filter(({ helper }) => isFromHere(helper));
    return {
      ...open,
      free,
      askers: free.filter(({ helper }) => asking.has(helper.id) && isFromHere(helper)),
      hindrance: hindranceOf(ask, { best: suggestions.best, others }, willing)
    };
  };
}

type Keeping = Kept & { readonly place: number; readonly of: number };

// With as many helpers as asks, each ask has one that no other took. Beyond that each ask also keeps others at another
// place in the row, so that many asks with the same best helpers (on the phone nobody lives near) do not share only those.
// Whoever is not kept comes in later where that makes the plan better.
function keptOf(free: readonly Suggestion[], { place, of, upTo, ofMany }: Keeping): readonly Suggestion[] {
  if (of <= upTo) return free.slice(0, Math.max(of, ofMany));
  const [best, rest] = [free.slice(0, ofMany), free.slice(ofMany)];
  const from = rest.length === 0 ? 0 : (place * ofMany) % rest.length;
  return [...best, ...[...rest.slice(from), ...rest.slice(0, from)].slice(0, ofMany)];
}

function hindranceOf(ask: AskToMatch, { best, others }: Suggestions, willing: readonly Suggestion[]): Hindrance {
  if (willing.length === 0 && best.length > 0) return 'gives-in-many';
  const counts = Map.groupBy(others, ({ because }) => because);
  const [most] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const hindrance = willing.length > 0 ? 'asked-for-another' : most ? most[0] : 'nobody-offers';
  // Nobody who is new makes it possible for who wants somebody they know: only the asker can.
  const waitsForAsker = ask.distancePreference === 'someone-i-know' && !staysSo.includes(hindrance);
  return waitsForAsker ? 'not-ticked' : hindrance;
}
const staysSo: readonly Hindrance[] = ['nobody-offers', 'asked-enough'];

function helpersByKind(helpers: readonly GiverOfDay[]): ReadonlyMap<string, readonly GiverOfDay[]> {
  const byKind = new Map<string, GiverOfDay[]>();
  for (const helper of helpers)
    for (const kind of new Set(helper.offers.flatMap(({ categories }) => categories))) {
      const others = byKind.get(kind);
      if (others) others.push(helper);
      else byKind.set(kind, [helper]);
    }
  return byKind;
}
