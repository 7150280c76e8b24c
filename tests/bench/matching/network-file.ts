import { closeSync, openSync, writeSync } from 'node:fs';
import { ones } from '../../../src/domain/matching/plan/bits.ts';
import { layOut, type Network } from '../../../src/domain/matching/plan/network.ts';
import { loadOfNext, type Problem } from '../../../src/domain/matching/plan/problem.ts';

type Arc = readonly [from: number, to: number, capacity: number, cost: number];

/** Writes a plan of visits as a plain network for another solver; for the format see lemon.cpp. */
export function writeNetwork(problem: Problem, path: string): void {
  const network = layOut(problem);
  const file = openSync(path, 'w');
  const begin = 8 + 4 * (network.done + 1);
  const buffer = new Int32Array(1 << 20);
  let filled = 0;
  let written = 0;
  const flush = (): void => {
    writeSync(file, Buffer.from(buffer.buffer, 0, 4 * filled), 0, 4 * filled, begin + 4 * written);
    written += filled;
    filled = 0;
  };
  for (const arc of arcsOf(network)) {
    buffer.set(arc, filled);
    filled += 4;
    if (filled === buffer.length) flush();
  }
  flush();
  const head = Int32Array.of(network.done + 1, written / 4);
  writeSync(file, Buffer.from(head.buffer), 0, 8, 0);
  const supplies = suppliesOf(network);
  writeSync(file, Buffer.from(supplies.buffer), 0, supplies.byteLength, 8);
  closeSync(file);
}

function suppliesOf({ problem: { asks }, done }: Network): Int32Array {
  const supplies = new Int32Array(done + 1);
  for (let ask = 0; ask < asks.size; ask++) {
    supplies[ask] = asks.team[ask]!;
    supplies[done]! -= asks.team[ask]!;
  }
  return supplies;
}

function* arcsOf(network: Network): Generator<Arc> {
  const { problem, done, teamNode } = network;
  const { asks, helpers, pairs, weights } = problem;
  for (let ask = 0; ask < asks.size; ask++) {
    yield [ask, done, asks.team[ask]!, weights.unserved * asks.weight[ask]!];
    for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++) {
      const misfit = pairs.misfit[pair]!;
      const from = teamNode[ask]! < 0 ? ask : teamNode[ask]! + pair - pairs.start[ask]!;
      if (from !== ask) yield [ask, from, 1, misfit];
      yield* slotArcs(network, { ask, pair, from, base: from === ask ? misfit : 0 });
    }
  }
  for (let helper = 0; helper < helpers.size; helper++) {
    const [first, last] = [network.slotStart[helper]!, network.slotStart[helper + 1]!];
    for (let index = first; index < last; index++) yield [network.firstSlot + index, asks.size + helper, 1, 0];
    const most = Math.min(helpers.visits[helper]!, last - first);
    for (let visit = 0; visit < most; visit++) yield [asks.size + helper, done, 1, loadOfNext(problem, helper, visit)];
  }
}

type Leaving = { readonly ask: number; readonly pair: number; readonly from: number; readonly base: number };

function* slotArcs(network: Network, { ask, pair, from, base }: Leaving): Generator<Arc> {
  const { asks, pairs, weights } = network.problem;
  const helper = pairs.helper[pair]!;
  const mask = network.slotMask[helper]!;
  for (let rest = pairs.slots[pair]!; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const slot = network.firstSlot + network.slotStart[helper]! + ones(mask & (bit - 1));
    yield [from, slot, 1, base + ((asks.liked[ask]! & bit) === 0 ? weights.slot : 0)];
  }
}
