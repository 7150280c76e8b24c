import { mayBeShown } from '#domain/matching/day/check-day.ts';
import type { DayPlan } from '#domain/matching/day/day-plan.ts';
import { planDay } from '#domain/matching/day/day-plan.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { gatherDay, type Day } from './gather-day.ts';
import { keptPlan, type KeptPlan } from './store-plans.ts';

/**
 * The plan that holds now: the kept one while its facts hold, else a new one, where that takes no longer than a page may.
 * `unfit` is a plan that did not pass its check, and `overtaken` one whose facts changed while a new one takes long.
 */
export type PlanNow =
  | { readonly state: 'ready'; readonly plan: DayPlan; readonly mark: string; readonly isNew: boolean }
  | { readonly state: 'unfit' | 'overtaken' | 'unmade' };

export type FoundPlan = { readonly day: Day; readonly kept: KeptPlan | null; readonly now: PlanNow };

/** So many pairs of an ask and a helper are weighed while somebody waits for the page (about a third of a second). */
const mostWhileWaiting = 150_000;

export async function findPlan(tx: Tx, visit: Visit): Promise<FoundPlan> {
  const day = await gatherDay(tx, visit);
  const kept = await keptPlan(tx, visit.neighbourhoodId);
  return { day, kept, now: planNow(day, kept) };
}

function planNow(day: Day, kept: KeptPlan | null): PlanNow {
  const { facts, factsMark } = day;
  if (kept?.plan && kept.factsMark === factsMark) return shown(day, kept.plan, false);
  if (facts.asks.length * facts.helpers.length > mostWhileWaiting)
    return { state: kept?.plan ? 'overtaken' : 'unmade' };
  return planAnew(day, kept?.plan ?? null);
}

function planAnew(day: Day, before: DayPlan | null): PlanNow {
  const announced = (before?.proposals ?? []).map(({ askId, helperId }) => [askId, helperId] as const);
  const plan = planDay(day.facts, announced);
  const known = new Map(announced);
  const isNew = before !== null && plan.proposals.some(({ askId, helperId }) => known.get(askId) !== helperId);
  return shown(day, plan, isNew);
}

const shown = ({ facts }: Day, plan: DayPlan, isNew: boolean): PlanNow =>
  mayBeShown(facts, plan) ? { state: 'ready', plan, mark: hashOf(JSON.stringify(plan)), isNew } : { state: 'unfit' };
