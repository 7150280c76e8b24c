import { int32 } from '../plan/columns.ts';
import { offersLeaf, offersRoot, type Crowd } from './crowd.ts';
import { leavesPerRoot } from './week.ts';

/**
 * A crowd by kind of help and place. It is the giver's reach that is indexed and not the ask's, because reaches differ
 * by a factor of 25: givers of about the same reach share a layer, and each layer is a grid per leaf.
 */
export type CrowdIndex = { readonly crowd: Crowd; readonly layers: readonly Layer[] };

export type Layer = {
  /** Nobody here goes further than this, in metres. */
  readonly reach: number;
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the givers of a cell begin: `(leaf × rows + row) × columns + column`. */
  readonly start: Int32Array;
  readonly givers: Int32Array;
};

const leaves = 40;

/** The index of all who have room for a visit; built once, asked many times. */
export function indexOf(crowd: Crowd): CrowdIndex {
  const byLayer = new Map<number, number[]>();
  for (let giver = 0; giver < crowd.size; giver++) {
    if (crowd.capVisits[giver]! < 1) continue;
    const layer = 32 - Math.clz32(crowd.maxDist[giver]!);
    const members = byLayer.get(layer);
    if (members) members.push(giver);
    else byLayer.set(layer, [giver]);
  }
  const layers = [...byLayer].sort(([a], [b]) => a - b).map(([layer, members]) => layerOf(crowd, members, 2 ** layer));
  return { crowd, layers };
}

type Grid = Omit<Layer, 'start' | 'givers'>;

function layerOf(crowd: Crowd, members: readonly number[], reach: number): Layer {
  const grid = gridOf(crowd, members, reach);
  const start = int32(leaves * grid.rows * grid.columns + 1);
  eachPlace({ crowd, members, grid }, (place) => start[place + 1]!++);
  for (let place = 1; place < start.length; place++) start[place]! += start[place - 1]!;
  const next = start.slice();
  const givers = int32(start.at(-1)!);
  eachPlace({ crowd, members, grid }, (place, giver) => (givers[next[place]!++] = giver));
  return { ...grid, start, givers };
}

// Cells of half the reach, unless the grid would be far larger than what stands in it.
function gridOf(crowd: Crowd, members: readonly number[], reach: number): Grid {
  const [left, right] = [least(crowd.x, members), -least(crowd.x, members, -1)];
  const [top, bottom] = [least(crowd.y, members), -least(crowd.y, members, -1)];
  for (let cell = Math.max(1, reach / 2); ; cell *= 2) {
    const columns = Math.floor((right - left) / cell) + 1;
    const rows = Math.floor((bottom - top) / cell) + 1;
    if (columns * rows <= members.length + 16) return { reach, cell, left, top, columns, rows };
  }
}

function least(column: Int32Array, members: readonly number[], sign = 1): number {
  let found = Infinity;
  for (const member of members) found = Math.min(found, sign * column[member]!);
  return found;
}

type Placing = { readonly crowd: Crowd; readonly members: readonly number[]; readonly grid: Grid };

function eachPlace({ crowd, members, grid }: Placing, visit: (place: number, giver: number) => void): void {
  for (const giver of members) {
    const row = Math.floor((crowd.y[giver]! - grid.top) / grid.cell);
    const cell = row * grid.columns + Math.floor((crowd.x[giver]! - grid.left) / grid.cell);
    for (let leaf = 0; leaf < leaves; leaf++)
      if (offersLeaf(crowd, giver, leaf) || offersRoot(crowd, giver, Math.floor(leaf / leavesPerRoot)))
        visit(leaf * grid.rows * grid.columns + cell, giver);
  }
}
