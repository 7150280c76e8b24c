import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { lowestBit } from '../../../src/domain/matching/plan/bits.ts';
import { loadOfNext, type Problem } from '../../../src/domain/matching/plan/problem.ts';
import {
  addColumn,
  addRow,
  allowAtMost,
  each,
  emptyDraft,
  type Program,
  type Term
} from '../../../src/domain/matching/plan/program.ts';

/** HiGHS as a solver of linear programs: what the best solution costs. */
export async function openHighs(): Promise<(program: Program) => number> {
  type Load = () => Promise<Highs>;
  const load = createRequire(import.meta.url)('highs') as { readonly default?: Load } & Load;
  const highs = await (load.default ?? load)();
  return (program) => {
    const [numCols, numRows] = [program.costs.length, program.least.length];
    const model = highs.createModel({
      numCols,
      numRows,
      offset: program.constant,
      colCost: program.costs,
      colLower: program.costs.map(() => 0),
      colUpper: program.uppers,
      rowLower: program.least,
      rowUpper: program.most,
      matrix: {
        format: 'csr',
        numCols,
        numRows,
        starts: program.starts,
        indices: program.columns,
        values: program.factors
      }
    });
    model.options.set({ output_flag: false });
    model.run();
    const cost = model.info.get('objective_function_value') as number;
    model.dispose();
    return cost;
  };
}

/** A plan of visits as a linear program, straight from the problem. */
export function linearProgramOf(problem: Problem): Program {
  const { asks, helpers, pairs, weights } = problem;
  const draft = emptyDraft();
  const byHelper: number[][] = Array.from({ length: helpers.size }, () => []);
  const bySlot = new Map<number, number[]>();
  for (let ask = 0; ask < asks.size; ask++) {
    const all: number[] = [];
    draft.constant += weights.unserved * asks.weight[ask]! * asks.team[ask]!;
    for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
      const own: number[] = [];
      const helper = pairs.helper[pair]!;
      for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
        const dislike = (asks.liked[ask]! & rest & -rest) === 0 ? weights.slot : 0;
        const column = addColumn(draft, pairs.misfit[pair]! + dislike - weights.unserved * asks.weight[ask]!, false);
        const key = 28 * helper + lowestBit(rest);
        bySlot.set(key, [...(bySlot.get(key) ?? []), column]);
        own.push(column);
      }
      byHelper[helper]!.push(...own);
      all.push(...own);
      if (asks.team[ask]! > 1) allowAtMost(draft, each(own), 1);
    }
    if (all.length > 0) allowAtMost(draft, each(all), asks.team[ask]!);
  }
  for (const columns of bySlot.values()) if (columns.length > 1) allowAtMost(draft, each(columns), 1);
  for (const [helper, columns] of byHelper.entries()) {
    if (columns.length === 0) continue;
    const loads = Array.from({ length: Math.min(28, helpers.visits[helper]!) }, (_, visit) =>
      addColumn(draft, loadOfNext(problem, helper, visit), false)
    );
    addRow(draft, [...each(columns), ...each(loads, -1)] as Term[], [0, 0]);
  }
  return draft;
}
