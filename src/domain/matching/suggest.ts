import type { AskToMatch, Candidate, OfferToMatch } from './candidate.ts';
import { judge, type Barrier, type Verdict } from './candidates.ts';
import { scoreOf, type Score } from './score.ts';
import { weights as standard, type Weights } from './weights.ts';

export type Suggestion = { readonly helper: Candidate; readonly offer: OfferToMatch; readonly score: Score };
export type Other = { readonly helper: Candidate; readonly because: Barrier };
export type Suggestions = { readonly best: readonly Suggestion[]; readonly others: readonly Other[] };

type Wanted = { readonly most?: number; readonly weights?: Weights };

/** So many helpers are suggested for one ask. */
export const mostSuggestions = 10;

/** The best helpers for an ask, best first and ties by id, and why the others cannot; the same for any order of input. */
export function suggest(
  ask: AskToMatch,
  helpers: readonly Candidate[],
  { most = mostSuggestions, weights = standard }: Wanted = {}
): Suggestions {
  const verdicts = helpers.map((helper) => judge(ask, helper)).filter((verdict) => verdict !== null);
  const best = verdicts.filter(isFit).map((fit) => bestOffer(ask, fit, weights));
  const others = verdicts.filter((verdict) => verdict.kind === 'cannot');
  return {
    best: best.sort(byScore).slice(0, most),
    others: others.map(({ helper, because }) => ({ helper, because })).sort((a, b) => byId(a.helper, b.helper))
  };
}

type Fit = Verdict & { readonly kind: 'fits' };
const isFit = (verdict: Verdict): verdict is Fit => verdict.kind === 'fits';

const bestOffer = (ask: AskToMatch, { helper, offers }: Fit, weights: Weights): Suggestion =>
  offers.map((offer) => ({ helper, offer, score: scoreOf({ ask, helper, offer }, weights) })).sort(byScore)[0]!;

const byScore = (a: Suggestion, b: Suggestion): number =>
  a.score.total - b.score.total || byId(a.helper, b.helper) || byId(a.offer, b.offer);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
