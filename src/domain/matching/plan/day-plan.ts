import type { AskToMatch, Candidate } from '../candidate.ts';
import type { Barrier } from '../candidates.ts';
import { suggest, type Suggestion } from '../suggest.ts';
import { planWeights } from '../weights.ts';
import { leastCost } from './certificate.ts';
import { objectiveOf } from './check.ts';
import { optimumOfVisits } from './optimum.ts';
import { problemOf, type Week } from './rows.ts';

/** An open ask with everybody who offers something, as seen from it. */
export type OpenAsk = {
  readonly ask: AskToMatch;
  readonly helpers: readonly Candidate[];
  /** How much leaving it out weighs: see `weightOf`. */
  readonly weight: number;
};

/** Why nobody is proposed; what may be said aloud, and never who is kept apart. */
export type Hindrance = Barrier | 'nobody-offers' | 'asked-for-another' | 'gives-in-many';

export type Proposal = { readonly askId: string; readonly suggestion: Suggestion };
export type DayPlan = {
  readonly proposals: readonly Proposal[];
  readonly unserved: readonly { readonly askId: string; readonly because: Hindrance }[];
  /** Whether the prices prove that no plan is better. */
  readonly isProven: boolean;
};

/** For so many of the best helpers per ask the plan is as good as with all (measured: within 0.1 %). */
const keptPerAsk = 40;

/**
 * The best plan for all open asks together: what stays unserved weighs most, then how well each pair fits, with load
 * and turn in it. Each person is asked for one thing at a time, and nobody who gives in many agreements already (N14).
 */
export function planDay(open: readonly OpenAsk[]): DayPlan {
  const seen = open.map((one) => ({ ...one, ...suggest(one.ask, one.helpers, keptPerAsk) }));
  const free = seen.map(({ best }) => best.filter(({ score }) => !score.givesInMany));
  const { problem, name } = problemOf(weekOf(open, free));
  const { visits, prices } = optimumOfVisits(problem);
  const chosen = new Map(visits.map(name).map(([ask, helper]) => [ask, helper]));
  const proposals = seen.flatMap(({ ask, best }) => {
    const suggestion = best.find(({ helper }) => helper.id === chosen.get(ask.id));
    return suggestion ? [{ askId: ask.id, suggestion }] : [];
  });
  const unserved = seen
    .map((one, i) => ({ askId: one.ask.id, because: hindranceOf(one, free[i]!) }))
    .filter(({ askId }) => !chosen.has(askId));
  return { proposals, unserved, isProven: leastCost(problem, prices) === objectiveOf(problem, visits) };
}

/** Urgency × (2 + weeks waiting): 3 within three days of its day, 2 within a week, else 1. */
export function weightOf(ask: { readonly onDate: string | null; readonly postedOn: string }, today: string): number {
  const daysTo = (day: string): number => (Date.parse(day) - Date.parse(today)) / 86_400_000;
  const ahead = ask.onDate === null ? Infinity : daysTo(ask.onDate);
  const urgency = ahead <= 3 ? 3 : ahead <= 7 ? 2 : 1;
  return urgency * (2 + Math.max(0, Math.floor(-daysTo(ask.postedOn) / 7)));
}

function weekOf(open: readonly OpenAsk[], free: readonly (readonly Suggestion[])[]): Week<string> {
  const helpers = new Set(free.flat().map(({ helper }) => helper.id));
  return {
    kind: 'visits',
    weights: { unserved: planWeights.unserved, slot: 0, load: 0, turn: 0 },
    asks: open.map(({ ask, weight }) => ({ id: ask.id, team: 1, days: 1, weight, liked: 1, halfHours: 0 })),
    helpers: Array.from(helpers, (id) => ({ id, visits: 1, halfHours: 0, committed: 0, turn: false })),
    pairs: free.flatMap((suggestions, i) =>
      suggestions.map(({ helper, score }) => ({
        ask: open[i]!.ask.id,
        helper: helper.id,
        misfit: score.total,
        slots: 1
      }))
    )
  };
}

type Seen = { readonly best: readonly Suggestion[]; readonly others: readonly { readonly because: Barrier }[] };

function hindranceOf({ best, others }: Seen, free: readonly Suggestion[]): Hindrance {
  if (free.length > 0) return 'asked-for-another';
  if (best.length > 0) return 'gives-in-many';
  const near = others.filter(({ because }) => because !== 'offers-other-things');
  const counts = Map.groupBy(near, ({ because }) => because);
  const [most] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return most ? most[0] : 'nobody-offers';
}
