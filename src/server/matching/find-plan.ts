import { mayBeShown } from '#domain/matching/day/check-day.ts';
import { partOf, type DayPart } from '#domain/matching/day/day-part.ts';
import { planDay } from '#domain/matching/day/day-plan.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { gatherDay, type Day } from './gather-day.ts';
import { planIsFor } from './store-plans.ts';

/**
 * The plan that holds now, the part of this neighbourhood: the kept one while its facts hold, else a new one, where that takes
 * no longer than a page may. `unfit` is a plan that did not pass its check, `overtaken` one whose facts changed while a new
 * one takes long, and `failed` one that was never finished.
 */
export type PlanNow =
  | { readonly state: 'ready'; readonly plan: DayPart; readonly mark: string; readonly isNew: boolean }
  | { readonly state: 'unfit' | 'overtaken' | 'unmade' | 'failed' };

export type FoundPlan = { readonly day: Day; readonly now: PlanNow };

/** So many pairs of an ask and a helper are weighed while somebody waits for the page (about a third of a second). */
const mostWhileWaiting = 150_000;
/** A plan of which nothing was heard for so long has stopped. */
const silentMinutes = 5;

export async function findPlan(tx: Tx, visit: Visit): Promise<FoundPlan> {
  const day = await gatherDay(tx, visit, await planIsFor(tx));
  return { day, now: planNow(day, visit) };
}

/** Whether a plan in the making is silent for so long that nobody waits for it any more. */
export const isSilent = ({ kept }: Day, now: Date): boolean =>
  kept?.runId != null && now.getTime() - (kept.touchedAt?.getTime() ?? 0) > silentMinutes * 60_000;

function planNow(day: Day, visit: Visit): PlanNow {
  const { facts, factsMark, kept } = day;
  const { neighbourhoodId: here, now } = visit;
  if (kept?.plan && kept.factsMark === factsMark) return shown(kept.plan, mayBeShown(facts, kept.plan, here), false);
  if (facts.asks.length * facts.helpers.length <= mostWhileWaiting) return planAnew(day, here);
  return { state: whyNone(day, now) };
}

function whyNone(day: Day, now: Date): 'unfit' | 'overtaken' | 'unmade' | 'failed' {
  const { kept } = day;
  if (kept?.wentWrong === 'refused') return 'unfit';
  if (kept?.wentWrong === 'failed' || isSilent(day, now)) return 'failed';
  return kept?.plan ? 'overtaken' : 'unmade';
}

function planAnew({ facts, announced, kept }: Day, here: string): PlanNow {
  const whole = planDay(facts, announced);
  const plan = partOf(facts, whole, here);
  const known = new Map(kept?.plan?.proposals.map(({ askId, helperId }) => [askId, helperId]));
  const isNew = kept?.plan != null && plan.proposals.some(({ askId, helperId }) => known.get(askId) !== helperId);
  return shown(plan, mayBeShown(facts, whole), isNew);
}

const shown = (plan: DayPart, isFit: boolean, isNew: boolean): PlanNow =>
  isFit ? { state: 'ready', plan, mark: hashOf(JSON.stringify(plan)), isNew } : { state: 'unfit' };
