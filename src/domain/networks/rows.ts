/** A point of a drawing, counted from its middle. */
export type Point = { readonly x: number; readonly y: number };
/** A part of a circle, between two angles from the top. */
export type Arc = { readonly from: number; readonly to: number };

/** The room of one name in a row of names; the longest name fits in it, with a little air. */
export const cell = { wide: 128, high: 62 } as const;
/** The longest name itself, with its border. */
const name = { wide: 126, high: 52 } as const;

/** Whether names at these two points would lie over each other. */
export const areOverEachOther = (one: Point, other: Point): boolean =>
  Math.abs(one.x - other.x) < name.wide && Math.abs(one.y - other.y) < name.high;

export const at = (distance: number, angle: number): Point => ({
  x: Math.round(distance * Math.sin(angle)),
  y: Math.round(-distance * Math.cos(angle))
});

type Asked = { readonly arc: Arc; readonly inner: number; readonly count: number };

/**
 * So many points in a part of a circle, from the inside out, where no name lies over another, nor over one that is `taken`;
 * and how far from the middle the last one is. A name is wider than it is high, so that rows can lie closer above the middle
 * than beside it; where there is room everybody of a row is equally far from the next.
 */
export function pointsIn({ arc, inner, count }: Asked, taken: readonly Point[]): { points: Point[]; last: number } {
  const points: Point[] = [];
  const isFree = (point: Point): boolean =>
    !points.some((one) => areOverEachOther(one, point)) && !taken.some((one) => areOverEachOther(one, point));
  const put = (point: Point): void => void (points.length < count && isFree(point) && points.push(point));
  let last = inner;
  for (let distance = inner + cell.high / 2; points.length < count; distance += cell.high / 2) {
    const before = points.length;
    const row = evenly({ arc, distance, count: count - before });
    (row.every(isFree) && !isAmong(row) ? row : fromItsMiddle(arc, distance)).forEach(put);
    if (points.length > before) last = distance;
  }
  return { points, last };
}

const isAmong = (row: readonly Point[]): boolean =>
  row.some((one, i) => row.slice(i + 1).some((other) => areOverEachOther(one, other)));

function evenly({ arc: { from, to }, distance, count }: Omit<Asked, 'inner'> & { readonly distance: number }): Point[] {
  const room = Math.max(1, Math.floor(((to - from) * distance) / cell.wide));
  const here = Math.min(room, count);
  return Array.from({ length: here }, (_, i) => at(distance, from + ((i + 0.5) * (to - from)) / here));
}

const step = 12;

/** Points close beside each other on one row, those in the middle of it first, and none on its edge. */
function fromItsMiddle({ from, to }: Arc, distance: number): Point[] {
  const middle = (from + to) / 2;
  const most = Math.floor(((to - from) * distance) / 2 / step - 0.5);
  return Array.from({ length: Math.max(0, 2 * most) + 1 }, (_, i) => {
    const aside = Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1);
    return at(distance, middle + (aside * step) / distance);
  });
}
