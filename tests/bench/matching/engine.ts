import { diceOf } from '../../../src/domain/matching/plan/dice.ts';
import { leastCost } from '../../../src/domain/matching/plan/certificate.ts';
import { faultOf, objectiveOf } from '../../../src/domain/matching/plan/check.ts';
import { optimumIn, optimumOfVisits } from '../../../src/domain/matching/plan/optimum.ts';
import type { Problem } from '../../../src/domain/matching/plan/problem.ts';
import { refuse, standingPlan } from '../../../src/domain/matching/plan/standing.ts';
import { linearProgramOf, openHighs } from './highs.ts';
import { openLemon } from './lemon.ts';
import { bestOf, cpuOf, mostMegabytes, ms, say, share } from './measure.ts';
import { town, type Demand, type Size } from './sizes.ts';
import { problemOfTown } from './week.ts';

const instances: readonly (readonly [Size, Demand])[] = [
  ['neighbourhood', 'calm'],
  ['neighbourhood', 'busy'],
  ['town', 'calm'],
  ['town', 'busy'],
  ['town', 'scarce'],
  ['city', 'calm'],
  ['city', 'busy'],
  ['city', 'scarce']
];

/** Bars 1 and 2: exact, with a proof, and how fast against LEMON and HiGHS on the same problem. CPU milliseconds. */
export async function benchEngine(): Promise<void> {
  const lemon = openLemon();
  const highs = await openHighs();
  if (typeof lemon === 'string') console.log(`  LEMON ${lemon}`);
  say('', 'asks', 'pairs', 'LEMON', 'HiGHS LP', 'ours', 'ours/LEMON', 'gap', 'proof');
  for (const [size, demand] of instances) {
    const problem = problemOfTown(town(size, demand));
    const other = typeof lemon === 'string' ? null : lemon.solve(problem);
    const linear = problem.pairs.size < 100_000 ? await cpuOf(() => highs(linearProgramOf(problem))) : null;
    const own = await bestOf(5, () => optimumOfVisits(problem));
    const { cost, isProven } = checked(problem);
    const best = other?.objective ?? Math.round(linear?.value ?? cost);
    say(
      `${size}, ${demand}`,
      problem.asks.size,
      problem.pairs.size,
      other ? ms(other.ms) : '–',
      linear ? ms(linear.ms) : '–',
      ms(own),
      other ? (own / other.ms).toFixed(2) : '–',
      cost - best,
      isProven ? 'yes' : 'NO'
    );
  }
  if (typeof lemon !== 'string') lemon.away();
  console.log(`  memory of all this, towns included: ${mostMegabytes()} MB`);
}

function checked(problem: Problem): { cost: number; isProven: boolean } {
  const { visits, prices } = optimumOfVisits(problem);
  if (faultOf(problem, visits)) throw new Error('A plan breaks a rule.');
  const cost = objectiveOf(problem, visits);
  return { cost, isProven: leastCost(problem, prices) === cost };
}

/** Bar 8: one refusal in a city, planned again in what it touches; the same cost as planned from nothing. */
export async function benchAgain(): Promise<void> {
  say('CPU ms', 'half', '99 of 100', 'most', 'from nothing', 'same cost');
  for (const demand of ['calm', 'busy', 'scarce'] as const) {
    const problem = problemOfTown(town('city', demand));
    const standing = standingPlan(problem);
    const { visits } = optimumIn(standing.network);
    const dice = diceOf(5);
    const took: number[] = [];
    for (let round = 0; round < 400; round++) {
      const [ask, helper] = visits[dice(visits.length)]!;
      took.push((await cpuOf(() => refuse(standing, ask, helper))).ms);
    }
    const sorted = took.toSorted((a, b) => a - b);
    const whole = await cpuOf(() => optimumOfVisits(problem));
    const isSame =
      objectiveOf(problem, whole.value.visits) === objectiveOf(problem, optimumIn(standing.network).visits);
    say(
      `city, ${demand}`,
      ms(share(sorted, 0.5)),
      ms(share(sorted, 0.99)),
      ms(sorted.at(-1)!),
      ms(whole.ms),
      isSame ? 'yes' : 'NO'
    );
  }
}
