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
  /** Of all who could, those of the same neighbourhood who ask something themselves. */
  readonly askers: readonly Suggestion[];
  /** Why nobody is proposed, if nobody is. */
  readonly hindrance: Hindrance;
};

/** How far a long run is: so many of so many asks. */
export type Progress = (done: number, of: number) => void;

/** So many of the best helpers are kept per ask, or as many as there are asks: with those nothing is lost. */
const mostKept = 500;
/** Beyond that, so many of the best and as many others: measured within 0.1 % of a plan with all. */
const keptOfMany = 40;

/** Every ask with its helpers. Only who offers that kind of help is looked at; nobody else could in any case. */
export function seeAll(facts: DayFacts, onProgress: Progress): readonly SeenAsk[] {
  const { asks, helpers, weights } = facts;
  const seenFrom = seenOver(facts);
  const byKind = helpersByKind(helpers);
  const placeOf = new Map(helpers.map(({ id, neighbourhoodId }) => [id, neighbourhoodId]));
  const asking = new Set(asks.map(({ ask }) => ask.personId));
  return asks.map((open, i) => {
    onProgress(i, asks.length);
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
      free: keptOf(free, { i, of: asks.length }),
      askers: free.filter(({ helper }) => asking.has(helper.id) && isFromHere(helper)),
      hindrance: hindranceOf({ best: suggestions.best, others }, willing)
    };
  });
}

// With as many helpers as asks, each ask has one that no other took. Beyond that each ask also keeps others at another
// place in the row, so that many asks with the same best helpers (on the phone nobody lives near) do not share only those.
function keptOf(free: readonly Suggestion[], { i, of }: { i: number; of: number }): readonly Suggestion[] {
  if (of <= mostKept) return free.slice(0, Math.max(of, keptOfMany));
  const [best, rest] = [free.slice(0, keptOfMany), free.slice(keptOfMany)];
  const from = rest.length === 0 ? 0 : (i * keptOfMany) % rest.length;
  return [...best, ...[...rest.slice(from), ...rest.slice(0, from)].slice(0, keptOfMany)];
}

function hindranceOf({ best, others }: Suggestions, willing: readonly Suggestion[]): Hindrance {
  if (willing.length > 0) return 'asked-for-another';
  if (best.length > 0) return 'gives-in-many';
  const counts = Map.groupBy(others, ({ because }) => because);
  const [most] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return most ? most[0] : 'nobody-offers';
}

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
