import { bondsSeen } from '../candidate.ts';
import { judge } from '../candidates.ts';
import { givesInMany } from '../load.ts';
import type { DayFacts } from './day-facts.ts';
import type { DayPlan } from './day-plan.ts';

/**
 * Whether a plan may be shown: checked against the facts anew, without knowing how it was made. Every ask is in it
 * once, nobody is asked twice or while being asked already, and every hard rule holds for each pair.
 */
export function mayBeShown({ asks, helpers, bonds }: DayFacts, plan: DayPlan): boolean {
  const seenFrom = bondsSeen(bonds);
  const askOf = new Map(asks.map(({ ask }) => [ask.id, ask]));
  const helperOf = new Map(helpers.map((helper) => [helper.id, helper]));
  const named = [...plan.proposals, ...plan.unserved].map(({ askId }) => askId);
  const isWhole = new Set(named).size === named.length && named.length === asks.length;
  const isOncePerHelper = new Set(plan.proposals.map(({ helperId }) => helperId)).size === plan.proposals.length;
  const mayHelp = plan.proposals.every(({ askId, helperId }) => {
    const [ask, helper] = [askOf.get(askId), helperOf.get(helperId)];
    if (!ask || !helper || helper.isBeingAsked || givesInMany(helper.runningAgreements)) return false;
    return judge(ask, seenFrom(ask, helper))?.kind === 'fits';
  });
  return plan.isSound && isWhole && isOncePerHelper && mayHelp;
}
