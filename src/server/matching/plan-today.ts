import type { DayPlan } from '#domain/matching/day/day-plan.ts';
import type { Hindrance } from '#domain/matching/day/seen-ask.ts';
import type { Wish } from '#domain/matching/day/wishes.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import type { ProsAndCons } from '#domain/matching/pros-and-cons.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { findPlan, type FoundPlan } from './find-plan.ts';
import type { Day } from './gather-day.ts';
import type { KeptPlan } from './store-plans.ts';

type Wanted = { readonly askId: string; readonly asker: string; readonly category: string; readonly words: string };
export type PlannedProposal = Wanted & {
  readonly helperId: string;
  readonly helper: string;
  readonly reachBy: 'email' | 'phone' | 'coordinator' | null;
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
};
export type TodaysPlan = {
  readonly openCount: number;
  readonly state: 'ready' | 'unfit' | 'overtaken' | 'unmade';
  readonly plan: PlanInNames | null;
  /** A new plan in the making: how many asks of how many are looked at. */
  readonly run: { readonly done: number; readonly total: number } | null;
};

/** The plan of today, and how far a new one is; nobody is asked, and nothing is kept by looking. */
export async function planToday(visit: SignedIn): Promise<Result<TodaysPlan, 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  const { day, kept, now }: FoundPlan = await look(visit, (tx) => findPlan(tx, visit));
  return yes({
    openCount: day.facts.asks.length,
    state: now.state,
    plan: now.state === 'ready' ? { mark: now.mark, isNew: now.isNew, ...inNames(day, now.plan) } : null,
    run: now.state === 'ready' ? null : runOf(kept, visit.now)
  });
}

/** A plan of which nothing was heard for so long has stopped. */
const silentMinutes = 5;

function runOf(kept: KeptPlan | null, now: Date): TodaysPlan['run'] {
  if (!kept?.runId || !kept.touchedAt) return null;
  const isSilent = now.getTime() - kept.touchedAt.getTime() > silentMinutes * 60_000;
  return isSilent ? null : { done: kept.done, total: kept.total };
}

function inNames({ asks, people }: Day, { proposals, unserved, wishes, rings }: DayPlan) {
  const wanted = (askId: string): Wanted => {
    const { firstName, category, words } = asks.get(askId)!;
    return { askId, asker: firstName, category, words };
  };
  const named = (helperId: string) => ({ helperId, helper: people.get(helperId)!.firstName });
  return {
    proposals: proposals.map(({ askId, helperId, reasons }) => ({
      ...wanted(askId),
      ...named(helperId),
      reachBy: people.get(helperId)!.reachBy,
      reasons
    })),
    unserved: unserved.map(({ askId, because, dayparts }) => ({ ...wanted(askId), because, dayparts })),
    wishes,
    rings: rings.map((ring) => ring.map(({ askId, helperId }) => ({ ...wanted(askId), ...named(helperId) })))
  };
}
