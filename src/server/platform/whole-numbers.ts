import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What a solver of mixed integer programs made of a model; `isProven` when no better answer exists. */
export type Solved = { readonly chosen: readonly string[]; readonly objective: number; readonly isProven: boolean };

// The solver holds its thread until it is done, so it gets one of its own; stopping it is ending that thread.
const work = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData.solver)().then((highs) => {
  const { Status, Columns, ObjectiveValue } = highs.solve(workerData.text, workerData.options);
  const chosen = Object.values(Columns).filter(({ Primal }) => Primal > 0.5).map(({ Name }) => Name);
  parentPort.postMessage({ chosen, objective: ObjectiveValue, isProven: Status === 'Optimal' });
}).catch(() => parentPort.postMessage(null));
`;

/** Solves a model in the LP format with HiGHS, within so many seconds; null when it found nothing or was stopped. */
export function solveInWholeNumbers(
  text: string,
  { seconds, signal }: { readonly seconds: number; readonly signal?: AbortSignal }
): Promise<Solved | null> {
  if (signal?.aborted) return Promise.resolve(null);
  const options = { time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false };
  const solver = createRequire(import.meta.url).resolve('highs');
  const worker = new Worker(work, { eval: true, workerData: { solver, text, options } });
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
