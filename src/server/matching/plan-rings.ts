import { bestRings, chosenFrom, proven, type Chosen } from '#domain/matching/rings/best-rings.ts';
import { programOfRings } from '#domain/matching/rings/rings-program.ts';
import type { Ring } from '#domain/matching/rings/rings.ts';
import { solveInWholeNumbers } from '#server/platform/whole-numbers.ts';

/** So many of the likeliest rings are tried first: a better choice found among them leaves fewer to try. */
const likeliest = 1500;
/** More than these are not tried together. */
const mostTogether = 20_000;

/** The most valuable rings: our own search, and where that leaves a doubt a solver, for so many seconds at most. */
export async function planRings(size: number, rings: readonly Ring[], seconds: number): Promise<Chosen> {
  const end = performance.now() + 1000 * seconds;
  const first = bestRings(size, rings);
  const second = await tried(first, { most: likeliest, seconds });
  if (second.hopeful.length > mostTogether) return second;
  return tried(second, { most: mostTogether, seconds: (end - performance.now()) / 1000 });
}

type Trying = { readonly most: number; readonly seconds: number };

// What is chosen already is tried too, so that the answer is never worse.
async function tried(chosen: Chosen, { most, seconds }: Trying): Promise<Chosen> {
  const { priced, hopeful, rings } = chosen;
  if (hopeful.length === 0 || seconds < 0.1) return chosen;
  const all = [...new Set([...rings, ...hopeful.slice(0, most)])];
  const start = { columns: [...all.keys()], values: all.map((_, column) => (column < rings.length ? 1 : 0)) };
  const solved = await solveInWholeNumbers({ program: programOfRings(all), start }, { seconds });
  if (!solved) return chosen;
  const found = chosenFrom(
    { priced, from: hopeful },
    all.filter((_, column) => solved.values[column]! > 0.5)
  );
  return solved.isProven && hopeful.length <= most ? proven(found) : found;
}
