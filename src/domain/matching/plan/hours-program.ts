import { costOfLeavingOut } from './hours-state.ts';
import { lowestBit } from './bits.ts';
import { loadOfNext, type Problem, type Visit } from './problem.ts';
import { addColumn, addRow, allowAtMost, each, emptyDraft, type Draft, type Program, type Term } from './program.ts';

/** A plan of hours as a program in whole numbers, and what its columns mean. */
export type HoursProgram = {
  readonly program: Program;
  /** Which visit a column stands for. */
  readonly visits: readonly (readonly [column: number, visit: Visit])[];
};

export function programOfHours(problem: Problem): HoursProgram {
  const model: Model = { problem, draft: emptyDraft(), visits: [], byHelper: new Map(), bySlot: new Map() };
  for (let ask = 0; ask < problem.asks.size; ask++) {
    model.draft.constant += costOfLeavingOut(problem, ask);
    if (problem.asks.team[ask]! > 1) addTeam(model, ask);
    else addSeries(model, ask);
  }
  for (const columns of model.bySlot.values()) if (columns.length > 1) allowAtMost(model.draft, each(columns), 1);
  for (const [helper, burdens] of model.byHelper) addHelper(model, helper, burdens);
  return { program: model.draft, visits: model.visits };
}

/** The visits of a solution, and the solution of visits. */
export const visitsOf = ({ visits }: HoursProgram, values: ArrayLike<number>): Visit[] =>
  visits
    .filter(([column]) => values[column]! > 0.5)
    .map(([, visit]) => visit)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);

export function startFrom({ visits }: HoursProgram, plan: readonly Visit[]): { columns: number[]; values: number[] } {
  const planned = new Set(plan.map((visit) => visit.join()));
  return {
    columns: visits.map(([column]) => column),
    values: visits.map(([, visit]) => (planned.has(visit.join()) ? 1 : 0))
  };
}

/** A column that takes a helper's time. */
type Burden = { readonly column: number; readonly halfHours: number };

type Model = {
  readonly problem: Problem;
  readonly draft: Draft;
  readonly visits: (readonly [number, Visit])[];
  readonly byHelper: Map<number, Burden[]>;
  readonly bySlot: Map<number, number[]>;
};

type PairOf = { readonly ask: number; readonly pair: number };

function addSeries(model: Model, ask: number): void {
  const { asks } = model.problem;
  const days = asks.days[ask]!;
  const served = costOfLeavingOut(model.problem, ask);
  const ways: number[] = [];
  for (const pair of pairsWithTime(model.problem, ask)) {
    const columns = addVisits(model, { ask, pair }, days === 1 ? served : 0);
    if (days === 1) ways.push(...columns);
    else ways.push(...addOnDays(model, { ask, pair, columns }, served));
  }
  if (ways.length > 0) allowAtMost(model.draft, each(ways), 1);
}

function pairsWithTime({ asks, helpers, pairs }: Problem, ask: number): number[] {
  const needed = asks.days[ask]! * asks.halfHours[ask]!;
  const found: number[] = [];
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++)
    if (helpers.halfHours[pairs.helper[pair]!]! >= needed) found.push(pair);
  return found;
}

/** One column per slot of a pair; `reward` is what a visit by itself saves. */
function addVisits(model: Model, { ask, pair }: PairOf, reward: number): number[] {
  const { asks, pairs, weights } = model.problem;
  const helper = pairs.helper[pair]!;
  const columns: number[] = [];
  for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
    const slot = lowestBit(rest);
    const dislike = (asks.liked[ask]! & (1 << slot)) === 0 ? weights.slot : 0;
    const column = addColumn(model.draft, pairs.misfit[pair]! + dislike - reward);
    columns.push(column);
    model.visits.push([column, [ask, helper, slot]]);
    listIn(model.bySlot, 28 * helper + slot).push(column);
    listIn(model.byHelper, helper).push({ column, halfHours: asks.halfHours[ask]! });
  }
  return columns;
}

type Choice = PairOf & { readonly columns: readonly number[] };

// All of so many different days, or none.
function addOnDays({ problem, draft, visits }: Model, { ask, columns }: Choice, reward: number): number[] {
  const days = problem.asks.days[ask]!;
  const all = addColumn(draft, -reward);
  const first = visits.length - columns.length;
  const dayOf = (column: number): number => visits[first + columns.indexOf(column)]![1][2] >> 2;
  addRow(draft, [...each(columns), [all, -days]], [0, 0]);
  for (const day of Map.groupBy(columns, dayOf).values()) allowAtMost(draft, [...each(day), [all, -1]], 0);
  return [all];
}

function addTeam(model: Model, ask: number): void {
  const { draft, visits, problem } = model;
  const team = problem.asks.team[ask]!;
  const days = problem.asks.days[ask]!;
  const first = visits.length;
  const byPair = pairsWithTime(problem, ask).map((pair) => addVisits(model, { ask, pair }, 0));
  const slotOf = new Map(visits.slice(first).map(([column, [, , slot]]) => [column, slot]));
  const served = addColumn(draft, -costOfLeavingOut(problem, ask));
  const slots = new Map<number, number>();
  for (const [slot, columns] of Map.groupBy(byPair.flat(), (column) => slotOf.get(column)!)) {
    const chosen = addColumn(draft, 0);
    slots.set(chosen, slot);
    addRow(draft, [...each(columns), [chosen, -team]], [0, 0]);
    for (const column of columns) allowAtMost(draft, [...each([column]), ...each([chosen], -1)], 0);
  }
  addRow(draft, [...each([...slots.keys()]), [served, -days]], [0, 0]);
  for (const day of Map.groupBy(slots.keys(), (chosen) => slots.get(chosen)! >> 2).values())
    allowAtMost(draft, [...each(day), [served, -1]], 0);
  if (days > 1) for (const columns of byPair) addRow(draft, [...each(columns), [addColumn(draft, 0), -days]], [0, 0]);
}

function addHelper({ problem, draft }: Model, helper: number, burdens: readonly Burden[]): void {
  const limit = problem.helpers.halfHours[helper]!;
  const hours = burdens.map(({ column, halfHours }): Term => [column, halfHours]);
  allowAtMost(draft, hours, limit);
  tighten(draft, hours, limit);
  const shortest = burdens.reduce((least, { halfHours }) => Math.min(least, halfHours), Infinity);
  const most = Math.min(burdens.length, 28, shortest === 0 ? 28 : Math.floor(limit / shortest));
  const loads = Array.from({ length: most }, (_, visit) => addColumn(draft, loadOfNext(problem, helper, visit), false));
  addRow(draft, [...each(burdens.map(({ column }) => column)), ...each(loads, -1)], [0, 0]);
}

// What follows from the limit for whole visits only, and helps a solver much: so many visits of at least so long fit
// (Gomory 1958), and of those longer than half of it at most one.
function tighten(draft: Draft, hours: readonly Term[], limit: number): void {
  for (const unit of new Set(hours.map(([, length]) => length))) {
    if (unit < 2) continue;
    const whole = hours.map(([column, length]): Term => [column, Math.floor(length / unit)]);
    const counted = whole.filter(([, factor]) => factor > 0);
    if (counted.length > Math.floor(limit / unit)) allowAtMost(draft, counted, Math.floor(limit / unit));
  }
  const long = hours.filter(([, length]) => 2 * length > limit);
  if (long.length > 1) allowAtMost(draft, each(long.map(([column]) => column)), 1);
}

function listIn<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key);
  if (known) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}
