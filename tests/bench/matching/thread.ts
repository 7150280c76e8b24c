import { parentPort, workerData } from 'node:worker_threads';
import type { CrowdIndex } from '../../../src/domain/matching/exchange/crowd-index.ts';
import type { Network } from '../../../src/domain/matching/plan/network.ts';
import { placeAll } from '../../../src/domain/matching/plan/optimum.ts';
import { prepareSearch } from '../../../src/domain/matching/plan/search.ts';
import { findPairs, type FoundPairs, type Part } from './week.ts';
import type { Town } from './town.ts';

/** What a thread may be asked to do; all large columns are shared, and nothing is copied. */
export type Work =
  | {
      readonly kind: 'find';
      readonly town: Town;
      readonly index: CrowdIndex;
      readonly part: Part & { readonly pairs: FoundPairs };
    }
  | { readonly kind: 'place'; readonly network: Network; readonly asks: Int32Array };

const work = workerData as Work;
if (work.kind === 'find') findPairs(work.town, work.index, work.part);
else placeAll(prepareSearch(work.network), work.asks);
parentPort?.postMessage('done');
