import type { DayPart } from '#domain/matching/day/day-part.ts';
import type { Hindrance } from '#domain/matching/day/seen-ask.ts';
import type { Wish } from '#domain/matching/day/wishes.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import type { ProsAndCons } from '#domain/matching/pros-and-cons.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { findPlan, isSilent, type PlanNow } from './find-plan.ts';
import type { Day } from './gather-day.ts';
import { waysToReach, type ReachBy } from './store-helpers.ts';

type Wanted = { readonly askId: string; readonly asker: string; readonly category: string; readonly words: string };
export type PlannedProposal = Wanted & {
  readonly helperId: string;
  /** Of somebody across the border the name of that neighbourhood. */
  readonly helper: string;
  readonly isAcross: boolean;
  readonly reachBy: ReachBy | null;
  readonly reasons: ProsAndCons;
};
export type PlannedStep = Wanted & { readonly helperId: string; readonly helper: string };
export type PlanInNames = {
  /** Told back when it is accepted, so that nobody accepts another plan than was seen. */
  readonly mark: string;
  /** Differs from the plan that was kept, because facts changed. */
  readonly isNew: boolean;
  readonly proposals: readonly PlannedProposal[];
  readonly unserved: readonly (Wanted & { readonly because: Hindrance; readonly dayparts: number })[];
  readonly wishes: readonly Wish[];
  readonly rings: readonly (readonly PlannedStep[])[];
  /** Who of here is proposed for an ask elsewhere, and where; the desk there decides first. */
  readonly away: readonly { readonly helper: string; readonly place: string }[];
};
export type TodaysPlan = {
  readonly openCount: number;
  /** The other neighbourhoods that the plan looks at. */
  readonly together: readonly string[];
  readonly state: PlanNow['state'];
  readonly plan: PlanInNames | null;
  /** A new plan in the making: how many asks of how many are looked at. */
  readonly run: { readonly done: number; readonly total: number } | null;
};

/** The plan of today, and how far a new one is; nobody is asked, and nothing is kept by looking. */
export async function planToday(visit: SignedIn): Promise<Result<TodaysPlan, 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  const { day, now, ways } = await look(visit, async (tx) => {
    const found = await findPlan(tx, visit);
    const proposed = found.now.state === 'ready' ? found.now.plan.proposals.map(({ helperId }) => helperId) : [];
    return { ...found, ways: await waysToReach(tx, proposed) };
  });
  return yes({
    openCount: day.asks.size,
    together: [...day.places].filter(([id]) => id !== visit.neighbourhoodId).map(([, name]) => name),
    state: now.state,
    plan: now.state === 'ready' ? { mark: now.mark, isNew: now.isNew, ...inNames({ ...day, ways }, now.plan) } : null,
    run: now.state === 'ready' ? null : runOf(day, visit.now)
  });
}

function runOf(day: Day, now: Date): TodaysPlan['run'] {
  const { kept } = day;
  return !kept?.runId || isSilent(day, now) ? null : { done: kept.done, total: kept.total };
}

type Known = Day & { readonly ways: ReadonlyMap<string, ReachBy> };

function inNames(day: Known, { proposals, unserved, wishes, rings, away }: DayPart) {
  const { asks, people, places, ways } = day;
  const homeOf = new Map(day.facts.helpers.map(({ id, neighbourhoodId }) => [id, neighbourhoodId]));
  const wanted = (askId: string): Wanted => {
    const { firstName, category, words } = asks.get(askId)!;
    return { askId, asker: firstName, category, words };
  };
  const named = (helperId: string) => {
    const person = people.get(helperId);
    const helper = person?.firstName ?? places.get(homeOf.get(helperId)!)!;
    return { helperId, helper, isAcross: !person, reachBy: person ? (ways.get(helperId) ?? null) : null };
  };
  return {
    proposals: proposals.map(({ askId, helperId, reasons }) => ({ ...wanted(askId), ...named(helperId), reasons })),
    unserved: unserved.map(({ askId, because, dayparts }) => ({ ...wanted(askId), because, dayparts })),
    wishes,
    rings: rings.map((ring) => ring.map(({ askId, helperId }) => ({ ...wanted(askId), ...named(helperId) }))),
    away: away.map(({ helperId, neighbourhoodId }) => ({
      helper: named(helperId).helper,
      place: places.get(neighbourhoodId)!
    }))
  };
}
