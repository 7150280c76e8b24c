import { closeSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexOf } from '../../../src/domain/matching/exchange/crowd-index.ts';
import { leastCost } from '../../../src/domain/matching/plan/certificate.ts';
import { faultOf, objectiveOf } from '../../../src/domain/matching/plan/check.ts';
import { cutBySide } from '../../../src/domain/matching/plan/cut.ts';
import { layOut } from '../../../src/domain/matching/plan/network.ts';
import { optimumIn, placeAll, type Optimum } from '../../../src/domain/matching/plan/optimum.ts';
import type { Problem } from '../../../src/domain/matching/plan/problem.ts';
import { prepareSearch } from '../../../src/domain/matching/plan/search.ts';
import { cpuOf, mostMegabytes, say } from './measure.ts';
import { town } from './sizes.ts';
import { together } from './threads.ts';
import type { Town } from './town.ts';
import { findPairs, problemOf, roomForPairs } from './week.ts';

const seconds = (value: number): string => (value / 1000).toFixed(1);

/** Bar 4: the whole country as one problem, on two threads: find who could help, plan, prove and write. */
export async function benchCountry(): Promise<void> {
  say(
    'seconds, CPU of all threads',
    'asks',
    'pairs',
    'find',
    'plan',
    'check',
    'write',
    'all',
    'all, wall',
    'MB',
    'proof'
  );
  for (const demand of ['calm', 'busy'] as const) {
    const land = town('country', demand);
    const found = await cpuOf(() => findAll(land));
    const planned = await cpuOf(() => planInSides(land, found.value));
    const proof = await cpuOf(() => isProven(found.value, planned.value));
    const written = await cpuOf(() => write(land, planned.value));
    const laps = [found, planned, proof, written];
    const all = (of: (lap: (typeof laps)[number]) => number): string =>
      seconds(laps.reduce((sum, lap) => sum + of(lap), 0));
    say(
      `country, ${demand}`,
      land.asks.size,
      found.value.pairs.size,
      ...laps.map((lap) => seconds(lap.ms)),
      all((lap) => lap.ms),
      all((lap) => lap.wall),
      mostMegabytes(),
      proof.value ? 'yes' : 'NO'
    );
  }
}

async function findAll(land: Town): Promise<Problem> {
  const index = indexOf(land.crowd);
  const pairs = roomForPairs(land);
  const half = land.asks.size >> 1;
  const parts = [
    { from: 0, to: half },
    { from: half, to: land.asks.size }
  ];
  await together(parts.map((part) => ({ kind: 'find', town: land, index, part: { ...part, pairs } })));
  return problemOf(land, pairs);
}

/** Two halves of the land at the same time, and then the asks that look across. */
async function planInSides(land: Town, problem: Problem): Promise<Optimum> {
  const middle = land.crowd.x.toSorted()[land.crowd.size >> 1]!;
  const side = Uint8Array.from(land.crowd.x, (x) => (x < middle ? 0 : 1));
  const network = layOut(problem);
  const { inside, across } = cutBySide(problem, side, 2);
  await together(inside.map((asks) => ({ kind: 'place', network, asks })));
  placeAll(prepareSearch(network), across);
  return optimumIn(network);
}

const isProven = (problem: Problem, { visits, prices }: Optimum): boolean =>
  faultOf(problem, visits) === null && leastCost(problem, prices) === objectiveOf(problem, visits);

function write(land: Town, { visits }: Optimum): void {
  const file = openSync(join(tmpdir(), 'samenredzaam-country-plan'), 'w');
  for (let from = 0; from < visits.length; from += 50_000) {
    const lines = visits
      .slice(from, from + 50_000)
      .map(([ask, helper, slot]) => `${ask},${land.crowd.id[helper]},${slot}\n`);
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

/** How the time of a plan grows with the number of pairs. */
export async function benchGrowth(): Promise<void> {
  say('one thread, busy', 'pairs', 'CPU ms', 'per 1000 pairs');
  for (const size of ['neighbourhood', 'town', 'city'] as const) {
    const land = town(size, 'busy');
    const pairs = roomForPairs(land);
    findPairs(land, indexOf(land.crowd), { pairs, from: 0, to: land.asks.size });
    const problem = problemOf(land, pairs);
    const plan = (): void =>
      placeAll(prepareSearch(layOut(problem)), cutBySide(problem, new Uint8Array(land.crowd.size), 1).inside[0]!);
    plan();
    plan();
    const { ms } = await cpuOf(plan);
    say(size, problem.pairs.size, ms.toFixed(1), (ms / (problem.pairs.size / 1000)).toFixed(2));
  }
}
