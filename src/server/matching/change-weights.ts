import { mayChangeWeights } from '#domain/matching/may.ts';
import { readPoints, type DraftPoints, type ReadPoints } from '#domain/matching/set-weights.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addWeights, newestWeights } from './store-weights.ts';

type Changed = Yes<null> | No<'not-allowed' | 'changed-meanwhile'> | Exclude<ReadPoints, Yes<unknown>>;

/** Changes what counts how much, for the whole region; of two who do it at once, the second is told. */
export const changeWeights = (visit: SignedIn, draft: DraftPoints, seen: number): Promise<Changed> =>
  transact<Changed>(visit, 'change-weights', async (tx) => {
    if (!mayChangeWeights(visit.person)) return no('not-allowed');
    const read = readPoints(draft);
    if (!read.ok) return read;
    const version = seen + 1;
    if (((await newestWeights(tx))?.version ?? 0) !== seen) return no('changed-meanwhile');
    if (!(await addWeights(tx, visit, { version, points: read.value }))) return no('changed-meanwhile');
    await recordFact(tx, visit, { kind: 'WeightsChanged', version: String(version) });
    return yes(null);
  });
