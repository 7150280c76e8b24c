import { mayChangeWeights, maySeeWeights } from '#domain/matching/may.ts';
import { pointsOf, weightsFrom, type Points } from '#domain/matching/set-weights.ts';
import type { Weights } from '#domain/matching/weights.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { newestWeights } from './store-weights.ts';

export type WeightsHere = {
  readonly points: Points;
  /** 0 where the standard holds. */
  readonly version: number;
  readonly changedAt: Date | null;
  readonly mayChange: boolean;
};

/** What counts how much in this region, to read and perhaps to change. */
export const weightsHere = (visit: SignedIn): Promise<Result<WeightsHere, 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!maySeeWeights(visit.person)) return no('not-allowed');
    const newest = await newestWeights(tx);
    return yes({
      points: pointsOf(weightsFrom(newest?.points ?? {})),
      version: newest?.version ?? 0,
      changedAt: newest?.changedAt ?? null,
      mayChange: mayChangeWeights(visit.person)
    });
  });

/** The whole table by which this region puts helpers in order. */
export const weightsNow = async (tx: Tx): Promise<Weights> => weightsFrom((await newestWeights(tx))?.points ?? {});
