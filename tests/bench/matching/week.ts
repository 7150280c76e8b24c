import { bestGivers } from '../../../src/domain/matching/exchange/best-givers.ts';
import { indexOf, type CrowdIndex } from '../../../src/domain/matching/exchange/crowd-index.ts';
import { int32 } from '../../../src/domain/matching/plan/columns.ts';
import type { Problem } from '../../../src/domain/matching/plan/problem.ts';
import { askAt, type Town } from './town.ts';

export const weights = { unserved: 2000, slot: 50, load: 30, recip: 120 } as const;

/** For so many of the best givers per ask the plan is as good as with all. */
export const kept = 40;

/** The pairs of a town as threads find them: those of ask `a` are `kept × a` up to `kept × a + found[a]`. */
export type FoundPairs = {
  readonly found: Int32Array;
  readonly helper: Int32Array;
  readonly misfit: Int32Array;
  readonly slots: Int32Array;
};

export const roomForPairs = ({ asks }: Town): FoundPairs => ({
  found: int32(asks.size),
  helper: int32(kept * asks.size),
  misfit: int32(kept * asks.size),
  slots: int32(kept * asks.size)
});

export type Part = { readonly from: number; readonly to: number };

/** Finds the best givers for a part of the asks. */
export function findPairs(
  town: Town,
  index: CrowdIndex,
  { pairs, from, to }: Part & { readonly pairs: FoundPairs }
): void {
  const { asks, crowd } = town;
  for (let ask = from; ask < to; ask++) {
    const best = bestGivers(index, askAt(asks, ask), { weights, most: kept });
    const order = Array.from({ length: best.size }, (_, i) => i).sort((a, b) => best.givers[a]! - best.givers[b]!);
    pairs.found[ask] = best.size;
    for (const [i, place] of order.entries()) {
      const giver = best.givers[place]!;
      pairs.helper[kept * ask + i] = giver;
      pairs.misfit[kept * ask + i] = best.misfits[place]!;
      pairs.slots[kept * ask + i] = asks.slots[ask]! & crowd.avail[giver]!;
    }
  }
}

/** The plan of a town's week: rows of asks and helpers are rows of the town. */
export function problemOf(town: Town, pairs: FoundPairs, kind: Problem['kind'] = 'visits'): Problem {
  const { asks, crowd, capHalfHours } = town;
  return {
    kind,
    weights: { unserved: weights.unserved, slot: weights.slot, load: weights.load, turn: weights.recip },
    asks: {
      size: asks.size,
      team: Int32Array.from(asks.team),
      days: Int32Array.from(asks.visits),
      weight: Float64Array.from(asks.weight),
      liked: asks.pref,
      halfHours: Int32Array.from(asks.halfHours)
    },
    helpers: {
      size: crowd.size,
      visits: crowd.capVisits,
      halfHours: capHalfHours,
      committed: crowd.committed,
      turn: crowd.turn
    },
    pairs: closedUp(pairs)
  };
}

export function problemOfTown(town: Town, kind: Problem['kind'] = 'visits'): Problem {
  const pairs = roomForPairs(town);
  findPairs(town, indexOf(town.crowd), { pairs, from: 0, to: town.asks.size });
  return problemOf(town, pairs, kind);
}

// Without the gaps, in place.
function closedUp({ found, helper, misfit, slots }: FoundPairs): Problem['pairs'] {
  const start = int32(found.length + 1);
  for (let ask = 0; ask < found.length; ask++) {
    const [from, to] = [kept * ask, kept * ask + found[ask]!];
    for (const column of [helper, misfit, slots]) column.copyWithin(start[ask]!, from, to);
    start[ask + 1] = start[ask]! + found[ask]!;
  }
  const size = start.at(-1)!;
  return {
    size,
    start,
    helper: helper.subarray(0, size),
    misfit: misfit.subarray(0, size),
    slots: slots.subarray(0, size)
  };
}
