import { lifeDomains, rings, type LifeDomain, type Ring } from './facts.ts';
import { at, cell, pointsIn, type Arc, type Point } from './rows.ts';

/** Where somebody stands; null where no place was chosen. */
export type Place = { readonly id: string; readonly ring: Ring | null; readonly domain: LifeDomain | null };
export type { Point };
/** A ring as drawn, between two distances from the middle; `isUsed` where somebody stands in it. */
export type Band = { readonly ring: Ring; readonly inner: number; readonly outer: number; readonly isUsed: boolean };
/** A part of the circle, between two angles from the top, for a life domain where somebody stands. */
export type Sector = {
  readonly domain: LifeDomain | null;
  readonly from: number;
  readonly to: number;
  readonly label: Point;
};

/** A drawing of the map around the middle (0, 0): all lengths in one unit, that of a letter of 16. */
export type Layout = {
  readonly bands: readonly Band[];
  readonly sectors: readonly Sector[];
  readonly spots: ReadonlyMap<string, Point>;
  /** Half of its width, and of its height above the row of those without a place. */
  readonly reach: number;
  readonly below: number;
};

const middle = { least: 92, most: 200 } as const;
const forLabel = 24;
const smallestShare = 0.12;
const turn = 2 * Math.PI;

/**
 * Lays the map out: nearer is nearer to the middle, and a life domain is a part of the circle only where somebody stands
 * (R16, T11). The same people give the same drawing on every device.
 */
export function layOut(places: readonly Place[]): Layout {
  const placed = places.filter((one): one is Place & { ring: Ring } => one.ring !== null);
  const sectors = sectorsFor(placed);
  const bands: Band[] = [];
  const spots = new Map<string, Point>();
  for (const ring of rings) {
    const inner = bands.at(-1)?.outer ?? middleFor(sectors, placed);
    const here = placed.filter((one) => one.ring === ring);
    const last = here.length === 0 ? 0 : fill(here, { sectors, inner }, spots);
    const outer = Math.max(inner + cell.high, last + cell.high / 2) + forLabel;
    bands.push({ ring, inner, outer, isUsed: here.length > 0 });
  }
  const outer = bands.at(-1)!.outer;
  const reach = outer + 96;
  const unplaced = places.filter(({ ring }) => ring === null).map(({ id }) => id);
  const below = inRows(unplaced, reach, spots);
  return {
    bands,
    sectors: sectors.map((one) => ({ ...one, label: at(outer + 30, middleOf(one)) })),
    spots,
    reach,
    below
  };
}

type Part = Arc & { readonly domain: LifeDomain | null };
const middleOf = ({ from, to }: Arc): number => (from + to) / 2;

// Each domain gets a part of the circle by how much room it needs, and none so little that names collide.
function sectorsFor(placed: readonly Place[]): readonly Part[] {
  const used = [...lifeDomains, null].filter((domain) => placed.some((one) => one.domain === domain));
  const needs = used.map((domain) => placed.filter((one) => one.domain === domain).length / placed.length);
  const shares = needs.map((share) => Math.max(share, Math.min(smallestShare, 1 / used.length)));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let from = 0;
  return used.map((domain, i) => {
    const to = from + (shares[i]! / whole) * turn;
    const arc = { domain, from, to };
    from = to;
    return arc;
  });
}

// So wide that whoever stands nearest in a small part has room for a name.
function middleFor(sectors: readonly Part[], placed: readonly Place[]): number {
  const near = sectors.filter(({ domain }) => placed.some((one) => one.ring === 'near' && one.domain === domain));
  const needed = near.map(({ from, to }) => cell.wide / (to - from) - cell.high / 2);
  return Math.round(Math.min(middle.most, Math.max(middle.least, ...needed)));
}

type Ground = { readonly sectors: readonly Part[]; readonly inner: number };

/** Gives everybody of one ring a spot in the part of their domain; answers how far from the middle the last one is. */
function fill(people: readonly Place[], { sectors, inner }: Ground, spots: Map<string, Point>): number {
  const distances = sectors.map(({ domain, ...arc }) => {
    const ids = people.filter((one) => one.domain === domain).map(({ id }) => id);
    const { points, last } = pointsIn({ arc, inner, count: ids.length }, [...spots.values()]);
    for (const [i, id] of ids.entries()) spots.set(id, points[i]!);
    return last;
  });
  return Math.max(...distances);
}

/** Those without a place, in rows under the circle; answers how high that is. */
function inRows(ids: readonly string[], reach: number, spots: Map<string, Point>): number {
  const inRow = Math.max(1, Math.floor((2 * reach) / cell.wide));
  for (const [i, id] of ids.entries()) {
    const column = i % inRow;
    const wide = Math.min(inRow, ids.length - (i - column));
    const x = Math.round((column - (wide - 1) / 2) * cell.wide);
    spots.set(id, { x, y: Math.round(reach + (Math.floor(i / inRow) + 1) * cell.high) });
  }
  return ids.length === 0 ? 0 : (Math.ceil(ids.length / inRow) + 0.6) * cell.high;
}

/** In which ring and which domain a point lies; null beside the circle. A circle without parts has no domain to give. */
export function placeAt({ bands, sectors }: Layout, { x, y }: Point): Omit<Place, 'id'> | null {
  const distance = Math.hypot(x, y);
  const band = bands.find(({ outer }) => distance <= outer);
  if (!band) return null;
  const angle = (Math.atan2(x, -y) + turn) % turn;
  const sector = sectors.find(({ from, to }) => angle >= from && angle < to);
  return { ring: band.ring, domain: sector?.domain ?? null };
}

/** One ring nearer (-1) or further (1); whoever has no place comes in from outside. */
export function ringBeside(ring: Ring | null, step: -1 | 1): Ring {
  if (ring === null) return step < 0 ? 'further' : 'near';
  return rings[Math.min(rings.length - 1, Math.max(0, rings.indexOf(ring) + step))]!;
}

/** The next (1) or the previous (-1) life domain, round and round. */
export function domainBeside(domain: LifeDomain | null, step: -1 | 1): LifeDomain {
  const from = domain === null ? (step > 0 ? -1 : 0) : lifeDomains.indexOf(domain);
  return lifeDomains[(from + step + lifeDomains.length) % lifeDomains.length]!;
}
