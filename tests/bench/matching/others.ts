import { spawnSync } from 'node:child_process';
import { compare } from '../../../src/domain/matching/simulation/compare.ts';
import { bestGivers } from '../../../src/domain/matching/exchange/best-givers.ts';
import { indexOf } from '../../../src/domain/matching/exchange/crowd-index.ts';
import { misfitOf } from '../../../src/domain/matching/exchange/misfit.ts';
import { objectiveOf } from '../../../src/domain/matching/plan/check.ts';
import { goodPlanOfHours } from '../../../src/domain/matching/plan/hours.ts';
import { ringsOf } from '../../../src/domain/matching/rings/rings.ts';
import { planHours } from '../../../src/server/matching/plan-hours.ts';
import { planRings } from '../../../src/server/matching/plan-rings.ts';
import { exchangeOf, giversOf } from './exchange.ts';
import { cpuOf, cpuOfChildren, mostMegabytes, ms, say, share } from './measure.ts';
import { ringGraphOf } from './ring-graph.ts';
import { town, type Size } from './sizes.ts';
import { askAt, demands, townOf } from './town.ts';
import { problemOfTown, weights } from './week.ts';

/** Bar 3: a whole command from cold, from JSON to JSON. */
export function benchCold(): void {
  say('CPU ms of a whole command', 'bare node', 'plan', 'over bare node');
  const bare = Math.min(...[1, 2, 3].map(() => coldMs(['-e', '0'], '')));
  for (const size of ['neighbourhood', 'town', 'city'] as const satisfies readonly Size[]) {
    const text = JSON.stringify(exchangeOf(town(size, 'busy'), 'N'));
    const took = Math.min(...[1, 2, 3].map(() => coldMs(['src/cli/cli.ts', 'plan'], text)));
    say(`${size}, busy`, bare, took, took - bare);
  }
}

function coldMs(words: readonly string[], input: string): number {
  const before = cpuOfChildren();
  const { status } = spawnSync(process.execPath, words, { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${words.join(' ')} went wrong.`);
  return cpuOfChildren() - before;
}

/** Bar 5: hours, series and teams; our own search by itself, and proven with HiGHS. */
export async function benchHours(): Promise<void> {
  say('CPU seconds', 'asks', 'own', 'own over best', 'with HiGHS', 'proven');
  for (const [size, seed] of [
    ['neighbourhood', 1],
    ['neighbourhood', 2],
    ['town', 1],
    ['town', 2]
  ] as const) {
    const problem = problemOfTown(town(size, 'busy', seed), 'hours');
    const own = await cpuOf(() => objectiveOf(problem, goodPlanOfHours(problem)));
    const whole = await cpuOf(() => planHours(problem, { seconds: 120 }));
    const { objective, bound } = whole.value;
    const over = `${((own.value / objective - 1) * 100).toFixed(2)} %`;
    const proof =
      bound === objective ? 'yes' : bound === null ? 'no' : `${((objective / bound - 1) * 100).toFixed(2)} %`;
    say(
      `${size}, busy, seed ${seed}`,
      problem.asks.size,
      (own.ms / 1000).toFixed(1),
      over,
      (whole.ms / 1000).toFixed(1),
      proof
    );
  }
}

/** Bar 6: rings of at most four in a busy town. */
export async function benchRings(): Promise<void> {
  say('CPU seconds', 'people', 'arcs', 'rings', 'took', 'gap');
  for (const [longest, seed] of [
    [3, 1],
    [4, 1],
    [4, 2]
  ] as const) {
    const graph = ringGraphOf(town('town', 'busy', seed));
    const { value, ms: took } = await cpuOf(async () => {
      const { rings } = ringsOf(graph, longest);
      return { count: rings.length, chosen: await planRings(graph.size, rings, 60) };
    });
    const { worth, atMost } = value.chosen;
    const gap = `${((atMost / worth - 1) * 100).toFixed(2)} %`;
    say(`town, of ${longest}, seed ${seed}`, graph.size, graph.arcs.length, value.count, (took / 1000).toFixed(1), gap);
  }
}

/** Bar 7, in memory: the best ten for one ask among a million, exactly. */
export async function benchSearch(): Promise<void> {
  const land = townOf({ households: 9_000_000, demand: demands.calm, seed: 1 });
  const built = await cpuOf(() => indexOf(land.crowd));
  const took: number[] = [];
  const asks = Array.from({ length: 1000 }, (_, i) => askAt(land.asks, Math.floor((i * land.asks.size) / 1000)));
  for (const ask of [...asks, ...asks]) {
    const began = performance.now();
    bestGivers(built.value, ask, { weights, most: 10 });
    took.push(performance.now() - began);
  }
  const sorted = took.slice(1000).sort((a, b) => a - b);
  const givers = giversOf(land);
  let isSame = true;
  const all = await cpuOf(() => {
    for (const ask of asks.slice(0, 10)) {
      const best = bestGivers(built.value, ask, { weights, most: 10 });
      const ids = [...best.givers.subarray(0, best.size)].map((row) => land.crowd.id[row]!);
      isSame &&= ids.join() === byForce(givers, ask).join();
    }
  });
  say('wall ms', 'helpers', 'index, CPU', 'half', '99 of 100', 'looking at all', 'same', 'MB');
  say(
    'in memory',
    land.crowd.size,
    ms(built.ms),
    share(sorted, 0.5).toFixed(3),
    share(sorted, 0.99).toFixed(3),
    ms(all.ms / 10),
    isSame ? 'yes' : 'NO',
    mostMegabytes()
  );
}

function byForce(givers: ReturnType<typeof giversOf>, ask: ReturnType<typeof askAt>): number[] {
  const found = givers.flatMap((giver) => {
    const misfit = giver.capVisits < 1 ? null : misfitOf(ask, giver);
    if (misfit === null) return [];
    const dislike = (ask.slots & giver.avail & ask.pref) === 0 ? weights.slot : 0;
    const first = weights.load * (2 * giver.committed + 1) - (giver.received > giver.given ? weights.recip : 0);
    return [{ id: giver.id, cost: misfit + dislike + first }];
  });
  return found
    .sort((a, b) => a.cost - b.cost || a.id - b.id)
    .slice(0, 10)
    .map(({ id }) => id);
}

/** Bar 9: a year of an invented village; the same is a test. */
export async function benchSimulation(): Promise<void> {
  const { value, ms: took } = await cpuOf(() => compare({ seeds: 6, members: 300 }));
  say('', 'one by one', 'daily plan', 'board');
  for (const measure of ['served', 'topTenth', 'everOver'] as const)
    say(measure, ...(['one-by-one', 'plan-daily', 'board'] as const).map((way) => value[way][measure].mean.toFixed(3)));
  console.log(`  30 years played in ${(took / 1000).toFixed(1)} CPU seconds`);
}
