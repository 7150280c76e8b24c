import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * A program to minimise: columns from 0 to `uppers`, and rows whose terms add up to something from `least` to `most`;
 * row `r` has the terms `starts[r]` up to `starts[r + 1]`. `start` is a solution that is known already, in part.
 */
type WholeProgram = {
  readonly program: {
    readonly constant: number;
    readonly costs: readonly number[];
    readonly uppers: readonly number[];
    readonly isWhole: readonly boolean[];
    readonly starts: readonly number[];
    readonly columns: readonly number[];
    readonly factors: readonly number[];
    readonly least: readonly number[];
    readonly most: readonly number[];
  };
  readonly start: { readonly columns: readonly number[]; readonly values: readonly number[] };
};

/** A solution, and what no solution can be less than; they are equal when no better one exists. */
export type Solved = { readonly values: Float64Array; readonly bound: number; readonly isProven: boolean };

export type Limits = { readonly seconds: number; readonly signal?: AbortSignal };

// The solver holds its thread until it is done, so it gets one of its own; stopping it is ending that thread.
const work = `
const { parentPort, workerData } = require('node:worker_threads');
const { program, start, options } = workerData;
require(workerData.solver)().then((highs) => {
  const model = highs.createModel({
    numCols: program.costs.length,
    numRows: program.least.length,
    offset: program.constant,
    colCost: program.costs,
    colLower: program.costs.map(() => 0),
    colUpper: program.uppers,
    rowLower: program.least,
    rowUpper: program.most,
    integrality: program.isWhole.map(Number),
    matrix: {
      format: 'csr',
      numCols: program.costs.length,
      numRows: program.least.length,
      starts: program.starts,
      indices: program.columns,
      values: program.factors
    }
  });
  model.options.set(options);
  if (start.columns.length > 0) model.setSolution({ indices: start.columns, values: start.values });
  const isProven = model.run().modelStatus === highs.constants.modelStatus.optimal;
  const isFound = model.info.get('primal_solution_status') === 2;
  const bound = model.info.get('mip_dual_bound');
  parentPort.postMessage(isFound ? { values: model.getSolution().colValue, bound, isProven } : null);
}).catch(() => parentPort.postMessage(null));
`;

/** Minimises a program with HiGHS, within so many seconds; null when it found nothing or was stopped. */
export function solveInWholeNumbers(whole: WholeProgram, { seconds, signal }: Limits): Promise<Solved | null> {
  if (signal?.aborted) return Promise.resolve(null);
  const options = {
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    // Measured: making the program smaller first takes longer than solving it, and a good start is known.
    presolve: 'off',
    mip_heuristic_run_feasibility_jump: false,
    output_flag: false
  };
  const solver = createRequire(import.meta.url).resolve('highs');
  const worker = new Worker(work, { eval: true, workerData: { solver, options, ...whole } });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<Solved | null>((answer) => {
    worker.once('message', (solved: Solved | null) => answer(solved));
    worker.once('error', () => answer(null));
    worker.once('exit', () => answer(null));
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    stop();
  });
}
