type Point = { readonly x: number; readonly y: number };

/** Whole metres between two public points; nobody's own door ever enters it (D4). */
export const distanceBetween = (here: Point, there: Point): number =>
  Math.round(Math.hypot(here.x - there.x, here.y - there.y));
