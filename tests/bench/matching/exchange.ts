import type { ExchangePlan } from '../../../src/domain/matching/exchange/to-plan.ts';
import type { Giver } from '../../../src/domain/matching/exchange/week.ts';
import { askAt, type Town } from './town.ts';
import { problemOfTown, weights } from './week.ts';

export type ExchangeInstance = ExchangePlan & { readonly format: string; readonly slots: number };

/** A town's week in the exchange format; the same as the acceptance cases. */
export function exchangeOf(town: Town, kind: 'N' | 'M'): ExchangeInstance {
  const { pairs } = problemOfTown(town);
  const asks = Array.from({ length: town.asks.size }, (_, row) => askAt(town.asks, row));
  return {
    format: 'neighbour-matching/1',
    class: kind,
    slots: 28,
    weights,
    helpers: giversOf(town),
    asks,
    pairs: asks.flatMap(({ id }) =>
      Array.from({ length: pairs.start[id + 1]! - pairs.start[id]! }, (_, i) => {
        const pair = pairs.start[id]! + i;
        return [id, town.crowd.id[pairs.helper[pair]!]!, pairs.misfit[pair]!, pairs.slots[pair]!] as const;
      })
    )
  };
}

export const giversOf = ({ crowd, capHalfHours }: Town): Giver[] =>
  Array.from({ length: crowd.size }, (_, row) => ({
    id: crowd.id[row]!,
    x: crowd.x[row]!,
    y: crowd.y[row]!,
    leaf: [...bitsIn(crowd.lowLeaves[row]!, 32), ...bitsIn(crowd.highLeaves[row]!, 8).map((bit) => bit + 32)],
    root: bitsIn(crowd.highLeaves[row]! >>> 8, 8),
    avail: crowd.avail[row]!,
    capHalfHours: capHalfHours[row]!,
    capVisits: crowd.capVisits[row]!,
    committed: crowd.committed[row]!,
    maxDist: crowd.maxDist[row]!,
    lang: crowd.lang[row]!,
    verified: crowd.verified[row]!,
    given: 0,
    received: crowd.turn[row]!,
    exclude: [...crowd.excluded.subarray(crowd.excludeStart[row], crowd.excludeStart[row + 1])]
  }));

const bitsIn = (mask: number, size: number): number[] =>
  Array.from({ length: size }, (_, bit) => bit).filter((bit) => ((mask >>> bit) & 1) === 1);
