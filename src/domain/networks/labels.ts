import type { Point } from './rows.ts';

/** A line between two people, and the words that stand on it. */
export type Worded = { readonly from: Point; readonly to: Point; readonly words: string };
type Around = {
  /** Half the width of whoever stands in the middle. */
  readonly middle: number;
  readonly names: readonly Point[];
  /** What else is written on the drawing, such as the name of a ring. */
  readonly written: readonly Point[];
};
type Box = Point & { readonly wide: number; readonly high: number };

const name = { wide: 126, high: 52 } as const;
const ring = { wide: 90, high: 20 } as const;
const ofWords = (spot: Point, words: string): Box => ({ ...spot, wide: 7.4 * words.length + 8, high: 20 });

// Along the line first, nearest its own middle; then beside it, where the line leads past whoever is in the middle.
const alongs = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];
const besides = [0, 60, -60, 80, -80, 110, -110];

/**
 * Where the words of each line stand: never under whoever is in the middle, and where there is room on no name, on nothing
 * that is written there, and on the words of no other line. The same lines give the same spots.
 */
export function labelsOn(lines: readonly Worded[], { middle, names, written }: Around): readonly Point[] {
  const taken: Box[] = [...names.map((one) => ({ ...one, ...name })), ...written.map((one) => ({ ...one, ...ring }))];
  return lines.map((line) => {
    const clear = spotsOf(line).filter((spot) => !isOnMiddle(ofWords(spot, line.words), middle));
    const isFree = (spot: Point): boolean => !taken.some((box) => areOver(ofWords(spot, line.words), box));
    const spot = clear.find(isFree) ?? clear[0] ?? line.from;
    taken.push(ofWords(spot, line.words));
    return spot;
  });
}

function spotsOf({ from, to }: Worded): readonly Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const spot = (along: number, beside: number): Point => ({
    x: from.x + along * dx - (beside * dy) / length,
    y: from.y + along * dy + (beside * dx) / length
  });
  return besides.flatMap((beside) => alongs.map((along) => spot(along, beside)));
}

const isOnMiddle = ({ x, y, wide, high }: Box, middle: number): boolean =>
  Math.hypot(Math.max(0, Math.abs(x) - wide / 2), Math.max(0, Math.abs(y) - high / 2)) < middle;

const areOver = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < (one.wide + other.wide) / 2 && Math.abs(one.y - other.y) < (one.high + other.high) / 2;
