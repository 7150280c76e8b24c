import { costOfLeavingOut } from './hours-state.ts';
import { lowestBit } from './network.ts';
import { loadOfNext, type Problem, type Visit } from './problem.ts';

/**
 * A plan of hours as a mixed integer program in the LP format, for a solver outside; `constant` is to be added to its
 * objective. x: pair in slot · y: an ask served by a helper (series), or in a slot (team) · l: the k-th visit's load.
 */
export type HoursProgram = { readonly text: string; readonly constant: number };

export function programOfHours(problem: Problem): HoursProgram {
  const model: Lines = { costs: new Map(), rules: [], whole: [], bounds: [], byHelper: new Map(), bySlot: new Map() };
  let constant = 0;
  for (let ask = 0; ask < problem.asks.size; ask++) {
    constant += costOfLeavingOut(problem, ask);
    if (problem.asks.team[ask]! > 1) addTeam(problem, ask, model);
    else addSeries(problem, ask, model);
  }
  for (const [helper, terms] of model.byHelper) addHelper({ problem, helper, terms }, model);
  for (const [, names] of model.bySlot) if (names.length > 1) model.rules.push(`${names.join(' + ')} <= 1`);
  return { text: textOf(model), constant };
}

/** The visits of a solution: the names of the variables that are 1. */
export function visitsOfProgram(problem: Problem, chosen: Iterable<string>): Visit[] {
  const visits: Visit[] = [];
  for (const name of chosen) {
    const found = /^x(\d+)_(\d+)_(\d+)$/.exec(name);
    if (found) visits.push([Number(found[1]), problem.pairs.helper[Number(found[2])]!, Number(found[3])]);
  }
  return visits.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

type Term = { readonly name: string; readonly halfHours: number };
type Lines = {
  readonly costs: Map<string, number>;
  readonly rules: string[];
  readonly whole: string[];
  readonly bounds: string[];
  readonly byHelper: Map<number, Term[]>;
  readonly bySlot: Map<number, string[]>;
};

function addSeries(problem: Problem, ask: number, model: Lines): void {
  const { asks, pairs } = problem;
  const days = asks.days[ask]!;
  const chosen: string[] = [];
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    if (days * asks.halfHours[ask]! > problem.helpers.halfHours[pairs.helper[pair]!]!) continue;
    const names = slotsOf(pairs.slots[pair]!).map((slot) => addVisit({ problem, ask, pair, slot }, model));
    if (days === 1) chosen.push(...names);
    else chosen.push(...addBundle({ problem, ask, pair }, names, model));
  }
  if (chosen.length > 0) model.rules.push(`${chosen.join(' + ')} <= 1`);
  if (days === 1) reward(model, chosen, costOfLeavingOut(problem, ask));
}

type PairOf = { readonly problem: Problem; readonly ask: number; readonly pair: number };

function addBundle({ problem, ask, pair }: PairOf, names: readonly string[], model: Lines): string[] {
  const days = problem.asks.days[ask]!;
  if (names.length < days) {
    for (const name of names) model.rules.push(`${name} <= 0`);
    return [];
  }
  const bundle = `y${ask}_${pair}`;
  model.whole.push(bundle);
  model.rules.push(`${names.join(' + ')} - ${days} ${bundle} = 0`);
  for (const day of Map.groupBy(names, dayOf).values()) model.rules.push(`${day.join(' + ')} - ${bundle} <= 0`);
  reward(model, [bundle], costOfLeavingOut(problem, ask));
  return [bundle];
}

function addTeam(problem: Problem, ask: number, model: Lines): void {
  const { asks, pairs } = problem;
  const byPair: string[][] = [];
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
    const needed = asks.days[ask]! * asks.halfHours[ask]!;
    if (needed > problem.helpers.halfHours[pairs.helper[pair]!]!) continue;
    byPair.push(slotsOf(pairs.slots[pair]!).map((slot) => addVisit({ problem, ask, pair, slot }, model)));
  }
  const chosen = Array.from(Map.groupBy(byPair.flat(), slotOf), ([slot, names]) => {
    const bundle = `y${ask}_s_${slot}`;
    model.whole.push(bundle);
    model.rules.push(`${names.join(' + ')} - ${asks.team[ask]} ${bundle} = 0`);
    return bundle;
  });
  if (chosen.length === 0) return;
  if (asks.days[ask] === 1) model.rules.push(`${chosen.join(' + ')} <= 1`);
  else addSameTeam({ problem, ask, byPair }, chosen, model);
  if (asks.days[ask] === 1) reward(model, chosen, costOfLeavingOut(problem, ask));
}

type TeamOf = { readonly problem: Problem; readonly ask: number; readonly byPair: readonly (readonly string[])[] };

// The same team on so many days: who comes once comes every time.
function addSameTeam({ problem, ask, byPair }: TeamOf, slots: readonly string[], model: Lines): void {
  const days = problem.asks.days[ask]!;
  const served = `y${ask}`;
  model.whole.push(served);
  model.rules.push(`${slots.join(' + ')} - ${days} ${served} = 0`);
  for (const day of Map.groupBy(slots, dayOf).values()) model.rules.push(`${day.join(' + ')} - ${served} <= 0`);
  for (const [i, names] of byPair.filter(({ length }) => length > 0).entries()) {
    const member = `y${ask}_m${i}`;
    model.whole.push(member);
    model.rules.push(`${names.join(' + ')} - ${days} ${member} = 0`);
  }
  reward(model, [served], costOfLeavingOut(problem, ask));
}

// A name may stand once in what is minimised.
const cost = (model: Lines, name: string, amount: number): void => {
  model.costs.set(name, (model.costs.get(name) ?? 0) + amount);
};

const reward = (model: Lines, names: readonly string[], worth: number): void => {
  for (const name of names) cost(model, name, -worth);
};

function addVisit({ problem, ask, pair, slot }: PairOf & { readonly slot: number }, model: Lines): string {
  const { asks, pairs, weights } = problem;
  const name = `x${ask}_${pair}_${slot}`;
  const helper = pairs.helper[pair]!;
  cost(model, name, pairs.misfit[pair]! + ((asks.liked[ask]! & (1 << slot)) === 0 ? weights.slot : 0));
  model.whole.push(name);
  const terms = model.byHelper.get(helper) ?? [];
  terms.push({ name, halfHours: asks.halfHours[ask]! });
  model.byHelper.set(helper, terms);
  const key = 28 * helper + slot;
  const sharers = model.bySlot.get(key) ?? [];
  sharers.push(name);
  model.bySlot.set(key, sharers);
  return name;
}

type Burden = { readonly problem: Problem; readonly helper: number; readonly terms: readonly Term[] };

function addHelper({ problem, helper, terms }: Burden, model: Lines): void {
  const limit = problem.helpers.halfHours[helper]!;
  model.rules.push(`${terms.map(({ name, halfHours }) => `${halfHours} ${name}`).join(' + ')} <= ${limit}`);
  const shortest = Math.min(...terms.map(({ halfHours }) => halfHours));
  const most = Math.min(terms.length, shortest > 0 ? Math.floor(limit / shortest) : 28, 28);
  const loads = Array.from({ length: most }, (_, visit) => `l${helper}_${visit}`);
  for (const [visit, name] of loads.entries()) {
    cost(model, name, loadOfNext(problem, helper, visit));
    model.bounds.push(`0 <= ${name} <= 1`);
  }
  const visits = terms.map(({ name }) => name).join(' + ');
  model.rules.push(`${visits}${loads.map((name) => ` - ${name}`).join('')} = 0`);
}

function slotsOf(mask: number): number[] {
  const slots: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) slots.push(lowestBit(rest));
  return slots;
}

const slotOf = (name: string): number => Number(name.slice(name.lastIndexOf('_') + 1));
const dayOf = (name: string): number => slotOf(name) >> 2;

const textOf = ({ costs, rules, whole, bounds }: Lines): string =>
  [
    'Minimize',
    ` obj: ${costs.size > 0 ? folded(Array.from(costs, signed).join(' ')) : '0 nothing'}`,
    'Subject To',
    ...rules.map((rule, i) => ` c${i}: ${folded(rule)}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ...whole.map((name) => ` ${name}`),
    'End'
  ].join('\n');

const signed = ([name, amount]: readonly [string, number]): string =>
  `${amount < 0 ? '-' : '+'} ${Math.abs(amount)} ${name}`;

// Some readers of this format stop at long lines.
const folded = (line: string): string => line.replace(/(.{200}\S*) (?=[+-])/g, '$1\n ');
