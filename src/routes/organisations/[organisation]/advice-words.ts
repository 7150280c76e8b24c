import { m } from '#messages';
import type { AdviceName, AlsoName, RuleName, Source } from '#domain/advice/rules.ts';
import type { ConditionName } from '#domain/advice/reading.ts';
import type { Truth } from '#domain/advice/truth.ts';
import type { Route } from '#domain/plans/plan-kinds.ts';

type Words = () => string;
type Named = (who: { name: string }) => string;

const advices: Record<AdviceName, Named> = {
  'own-network': m.plans_advice_own,
  neighbourhood: m.plans_advice_neighbourhood,
  'professional-first': m.plans_advice_professional,
  'build-ties-first': m.plans_advice_ties,
  'not-yet': m.plans_advice_not_yet,
  'no-advice': m.plans_advice_none
};
/** The advice in one sentence; fit for everybody at the table. */
export const adviceInWords = (advice: AdviceName, name: string): string => advices[advice]({ name });

const reasons: Record<RuleName, Named> = {
  D0: m.plans_why_d0,
  D1: m.plans_why_d1,
  D2: m.plans_why_d2,
  D3: m.plans_why_outside,
  D4: m.plans_why_outside,
  D5: m.plans_why_d5,
  D6: m.plans_why_d6,
  D7: m.plans_why_outside,
  D8: m.plans_why_d8,
  D9: m.plans_why_d9,
  D10: m.plans_why_d10,
  D11: m.plans_why_d11,
  D12: m.plans_why_d12,
  D13: m.plans_why_d13
};
/** Why, so that everybody at the table may read it: it says nothing of what anybody lacks (DP7, DP25). */
export const reasonInWords = (rule: RuleName, name: string): string => reasons[rule]({ name });

const forWorkers: Partial<Record<RuleName, Named>> = {
  D1: m.plans_worker_d1,
  D3: m.plans_worker_d3,
  D4: m.plans_worker_d4,
  D5: m.plans_worker_goes_on,
  D7: m.plans_worker_d7,
  D9: m.plans_worker_goes_on
};
/** What only the worker reads beside it; nothing for most rules. */
export const hintForWorker = (rule: RuleName, name: string): string | null => forWorkers[rule]?.({ name }) ?? null;

const failing: Record<AdviceName, Words> = {
  'own-network': m.plans_fail_own,
  neighbourhood: m.plans_fail_neighbourhood,
  'professional-first': m.plans_fail_professional,
  'build-ties-first': m.plans_fail_ties,
  'not-yet': m.plans_fail_not_yet,
  'no-advice': m.plans_fail_none
};
/** R41: that it may also not work, and what then. */
export const failingInWords = (advice: AdviceName): string => failing[advice]();

const also: Record<AlsoName, Words> = {
  'build-ties-first': m.plans_also_ties,
  'not-yet': m.plans_also_not_yet,
  'professional-first': m.plans_also_professional,
  'relieve-close-person': m.plans_also_relieve,
  'own-network-afterwards': m.plans_also_afterwards,
  spread: m.plans_also_spread,
  'get-together': m.plans_also_together
};
export const alsoInWords = (name: AlsoName): string => also[name]();

const conditions: Record<ConditionName, Words> = {
  C1: m.plans_condition_1,
  C2: m.plans_condition_2,
  C3: m.plans_condition_3,
  C4: m.plans_condition_4,
  C5: m.plans_condition_5
};
export const conditionInWords = (name: ConditionName): string => conditions[name]();

const truths: Record<Truth, Words> = { yes: m.cases_yes, no: m.cases_no, unknown: m.plans_truth_unknown };
export const truthInWords = (truth: Truth): string => truths[truth]();

const sources: Record<Source, Words> = {
  'paans-2018': m.plans_source_paans,
  'brakkenstein-2018': m.plans_source_brakkenstein,
  'bredewold-pit-2018': m.plans_source_pit,
  wilken: m.plans_source_wilken,
  'tonkens-bredewold-2018': m.plans_source_tonkens,
  'our-design': m.plans_source_own
};
export const sourceInWords = (source: Source): string => sources[source]();

const chosen: Record<Route, Words> = {
  'own-network': m.plans_route_own,
  neighbourhood: m.plans_route_neighbourhood,
  'professional-first': m.plans_route_professional,
  'build-ties-first': m.plans_route_ties,
  'not-yet': m.plans_route_not_yet,
  otherwise: m.plans_route_otherwise
};
export const routeInWords = (route: Route): string => chosen[route]();
export const routeChoices = () => Object.entries(chosen).map(([value, words]) => ({ value, label: words() }));
