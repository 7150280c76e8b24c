import { Worker } from 'node:worker_threads';
import type { Work } from './thread.ts';

/** Lets each work be done in a thread of its own, at the same time. */
export async function together(works: readonly Work[]): Promise<void> {
  await Promise.all(works.map(inThread));
}

const inThread = (work: Work): Promise<void> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: work });
    worker.once('error', fail);
    worker.once('message', () => void worker.terminate().then(() => done()));
  });
