import { judge } from '../candidates.ts';
import { givesInMany } from '../load.ts';
import type { DayFacts } from './day-facts.ts';
import type { DayPlan } from './day-plan.ts';
import { seenOver } from './seen-over.ts';

/**
 * Whether a plan, or the part of one neighbourhood, may be shown: checked against the facts anew, without knowing how it was
 * made. Every ask is in it once, nobody is asked twice or while being asked already, and every hard rule holds for each pair.
 */
export function mayBeShown(facts: DayFacts, plan: DayPlan, here?: string): boolean {
  const seenFrom = seenOver(facts);
  const asks = facts.asks.filter(({ neighbourhoodId }) => here === undefined || neighbourhoodId === here);
  const askOf = new Map(asks.map((open) => [open.ask.id, open]));
  const helperOf = new Map(facts.helpers.map((helper) => [helper.id, helper]));
  const named = [...plan.proposals, ...plan.unserved].map(({ askId }) => askId);
  const isWhole = new Set(named).size === named.length && named.length === asks.length;
  const isOncePerHelper = new Set(plan.proposals.map(({ helperId }) => helperId)).size === plan.proposals.length;
  const mayHelp = plan.proposals.every(({ askId, helperId }) => {
    const [open, helper] = [askOf.get(askId), helperOf.get(helperId)];
    if (!open || !helper || helper.isBeingAsked || givesInMany(helper.runningAgreements)) return false;
    const seen = seenFrom(open, helper);
    return seen !== null && judge(open.ask, seen)?.kind === 'fits';
  });
  return plan.isSound && isWhole && isOncePerHelper && mayHelp;
}
