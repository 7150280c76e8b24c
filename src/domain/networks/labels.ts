import type { Point } from './rows.ts';

/** How much room the words on a line take, at most. */
const words = { wide: 170, high: 20 } as const;
const name = { wide: 126, high: 52 } as const;
type Line = { readonly from: Point; readonly to: Point };
type Around = {
  /** Half the width of whoever stands in the middle. */
  readonly middle: number;
  readonly names: readonly Point[];
};

// Along the line first, nearest its own middle; then beside it, where the line leads past whoever is in the middle.
const alongs = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];
const besides = [0, 60, -60, 80, -80, 110, -110];

/**
 * Where the words of a line stand: never under whoever is in the middle, and under no name where there is room elsewhere
 * on the line. The same line gives the same spot.
 */
export function labelOn({ from, to }: Line, { middle, names }: Around): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const spots = besides.flatMap((beside) =>
    alongs.map((along) => ({
      x: from.x + along * (to.x - from.x) + beside * across.x,
      y: from.y + along * (to.y - from.y) + beside * across.y
    }))
  );
  const clear = spots.filter((spot) => !isOnMiddle(spot, middle));
  return clear.find((spot) => !names.some((one) => isOnName(spot, one))) ?? clear[0] ?? spots[0]!;
}

const isOnMiddle = ({ x, y }: Point, middle: number): boolean =>
  Math.hypot(Math.max(0, Math.abs(x) - words.wide / 2), Math.max(0, Math.abs(y) - words.high / 2)) < middle;

const isOnName = (spot: Point, one: Point): boolean =>
  Math.abs(spot.x - one.x) < (words.wide + name.wide) / 2 && Math.abs(spot.y - one.y) < (words.high + name.high) / 2;
