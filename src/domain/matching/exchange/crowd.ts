import type { Giver } from './week.ts';

/**
 * Many givers as columns: row `i` of each is the same giver, rows in order of id. Whole numbers as in `Giver`; the member
 * ids that giver `i` leaves out are `excluded[excludeStart[i]]` up to `excludeStart[i + 1]`.
 */
export type Crowd = {
  readonly size: number;
  readonly id: Float64Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly maxDist: Int32Array;
  readonly avail: Int32Array;
  readonly lang: Int32Array;
  readonly verified: Uint8Array;
  /** Visits left; who has none is never suggested. */
  readonly capVisits: Int32Array;
  readonly committed: Int32Array;
  /** 1 where more was received than given. */
  readonly turn: Uint8Array;
  /** Leaves 0–31 as bits. */
  readonly lowLeaves: Int32Array;
  /** Leaves 32–39 as bits 0–7, roots 0–7 as bits 8–15. */
  readonly highLeaves: Int32Array;
  readonly excludeStart: Int32Array;
  readonly excluded: Float64Array;
};

/** The columns of givers, in order of id; ids do not repeat. */
export function crowdOf(givers: readonly Giver[]): Crowd {
  const rows = givers.toSorted((a, b) => a.id - b.id);
  const numbers = (of: (giver: Giver) => number): Int32Array => Int32Array.from(rows, of);
  const excludeStart = new Int32Array(rows.length + 1);
  for (const [row, { exclude }] of rows.entries()) excludeStart[row + 1] = excludeStart[row]! + exclude.length;
  return {
    size: rows.length,
    id: Float64Array.from(rows, ({ id }) => id),
    x: numbers(({ x }) => x),
    y: numbers(({ y }) => y),
    maxDist: numbers(({ maxDist }) => maxDist),
    avail: numbers(({ avail }) => avail),
    lang: numbers(({ lang }) => lang),
    verified: Uint8Array.from(rows, ({ verified }) => verified),
    capVisits: numbers(({ capVisits }) => capVisits),
    committed: numbers(({ committed }) => committed),
    turn: Uint8Array.from(rows, ({ given, received }) => (received > given ? 1 : 0)),
    lowLeaves: numbers(({ leaf }) => bitsOf(leaf.filter((one) => one < 32))),
    highLeaves: numbers(
      ({ leaf, root }) => bitsOf(leaf.filter((one) => one >= 32).map((one) => one - 32)) | (bitsOf(root) << 8)
    ),
    excludeStart,
    excluded: Float64Array.from(rows.flatMap(({ exclude }) => exclude))
  };
}

const bitsOf = (numbers: readonly number[]): number => numbers.reduce((bits, one) => bits | (1 << one), 0);

/** Whether a giver offers this leaf itself. */
export const offersLeaf = ({ lowLeaves, highLeaves }: Crowd, row: number, leaf: number): boolean =>
  ((leaf < 32 ? lowLeaves[row]! >>> leaf : highLeaves[row]! >>> (leaf - 32)) & 1) === 1;

/** Whether a giver offers the whole root. */
export const offersRoot = ({ highLeaves }: Crowd, row: number, root: number): boolean =>
  ((highLeaves[row]! >>> (8 + root)) & 1) === 1;
