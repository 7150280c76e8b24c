import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Announced, DayFacts } from '#domain/matching/day/day-facts.ts';
import type { DayPlan } from '#domain/matching/day/day-plan.ts';

/** Hears how far a plan is; answers false when it is not wanted any more. */
export type HowFar = (done: number, of: number) => Promise<boolean>;

// Planning holds its thread until it is done, so it gets one of its own; stopping it is ending that thread.
const work = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.planner).then(({ planDay }) => {
  const { facts, announced } = workerData.task;
  let told = 0;
  const onProgress = (done, of) => {
    if (done < of && Date.now() - told < 500) return;
    told = Date.now();
    parentPort.postMessage({ done, of });
  };
  const plan = planDay(facts, announced, { onProgress });
  parentPort.postMessage({ plan });
});
`;

/** The plan of a day, made in a thread of its own; null where it was not wanted any more. */
export function planInThread(
  task: { readonly facts: DayFacts; readonly announced: Announced },
  howFar: HowFar
): Promise<DayPlan | null> {
  const planner = pathToFileURL(createRequire(import.meta.url).resolve('#domain/matching/day/day-plan.ts')).href;
  return new Promise((done, fail) => {
    const worker = new Worker(work, { eval: true, workerData: { planner, task } });
    const stop = (plan: DayPlan | null): void => void worker.terminate().then(() => done(plan), fail);
    let isWanted = Promise.resolve(true);
    worker.once('error', fail);
    worker.on('message', ({ plan, done: far, of }: { plan?: DayPlan; done: number; of: number }) => {
      // A plan that is ready waits for the last answer whether it is still wanted.
      if (!plan) isWanted = howFar(far, of);
      isWanted.then((still) => (still ? plan && stop(plan) : stop(null)), fail);
    });
  });
}
