import { heaviestFirst } from './optimum.ts';
import type { Problem } from './problem.ts';

/** Asks whose helpers all live on one side, per side, and the asks that look across; each the heaviest first. */
export type Cut = { readonly inside: readonly Int32Array[]; readonly across: Int32Array };

/**
 * Cuts a plan in sides that threads can place at the same time: what one side gives and prices, no other side reads.
 * When the asks across are placed afterwards in the joint network, nothing is lost: it is the same optimum.
 */
export function cutBySide(problem: Problem, sideOfHelper: Uint8Array, sides: number): Cut {
  const inside: number[][] = Array.from({ length: sides }, () => []);
  const across: number[] = [];
  for (const ask of heaviestFirst(problem)) {
    const side = sideOf(problem, ask, sideOfHelper);
    (side < 0 ? across : inside[side]!).push(ask);
  }
  return { inside: inside.map((asks) => Int32Array.from(asks)), across: Int32Array.from(across) };
}

function sideOf({ pairs }: Problem, ask: number, sideOfHelper: Uint8Array): number {
  const side = sideOfHelper[pairs.helper[pairs.start[ask]!] ?? 0] ?? 0;
  for (let pair = pairs.start[ask]!; pair < pairs.start[ask + 1]!; pair++)
    if (sideOfHelper[pairs.helper[pair]!] !== side) return -1;
  return side;
}
