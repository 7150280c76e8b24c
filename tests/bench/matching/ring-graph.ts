import type { Graph } from '../../../src/domain/matching/rings/rings.ts';
import type { Town } from './town.ts';
import { problemOfTown } from './week.ts';

/** Who asks something and offers something, and who of them could help whom; worth more where an ask weighs more. */
export function ringGraphOf(town: Town): Graph {
  const { asks, crowd } = town;
  const { pairs } = problemOfTown(town);
  const giverOf = new Map(Array.from(crowd.id, (id, row) => [id, row]));
  const both = [...new Set(asks.member)].filter((member) => giverOf.has(member)).sort((a, b) => a - b);
  const rowOf = new Map(both.map((member, row) => [member, row]));
  const best = new Map<number, number>();
  for (let ask = 0; ask < asks.size; ask++) {
    const to = rowOf.get(asks.member[ask]!);
    if (to === undefined) continue;
    for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
      const from = rowOf.get(crowd.id[pairs.helper[pair]!]!);
      if (from === undefined || from === to) continue;
      const key = from * both.length + to;
      const worth = Math.max(1, 400 * asks.weight[ask]! + 1000 - pairs.misfit[pair]!);
      best.set(key, Math.max(worth, best.get(key) ?? 0));
    }
  }
  const arcs = Array.from(best, ([key, worth]) => [Math.floor(key / both.length), key % both.length, worth] as const);
  return { size: both.length, arcs };
}
