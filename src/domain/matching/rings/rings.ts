/** Who can help whom, and what that is worth: rows of people, at most one arc from one to another. */
export type Graph = {
  readonly size: number;
  readonly arcs: readonly Arc[];
};
export type Arc = readonly [from: number, to: number, worth: number];

/** People in a circle, each of whom helps the next and the last the first; the lowest row stands first. */
export type Ring = { readonly members: readonly number[]; readonly worth: number };

/** Rings of a graph; `isAll` is false where there are too many to look at, and only the most valuable arcs were used. */
export type Found = { readonly rings: readonly Ring[]; readonly isAll: boolean };

/** More rings than these are not looked at: the most that is still weighed in seconds. */
const mostRings = 100_000;

/**
 * All rings of two up to `longest` people, in a fixed order. Short ones only: one who drops out breaks the whole ring
 * (the reason for caps in kidney exchange; Abraham, Blum & Sandholm 2007).
 */
export function ringsOf(graph: Graph, longest: number): Found {
  const all = walkAll(graph, longest);
  for (let most = 20, rings = all; ; most = Math.floor(most / 2)) {
    if (rings || most === 0) return { rings: rings ?? [], isAll: rings !== null && rings === all };
    rings = walkAll(thinned(graph, most), longest);
  }
}

// For each person only the most valuable ways to help and to be helped.
function thinned({ size, arcs }: Graph, most: number): Graph {
  const given = new Int32Array(size);
  const received = new Int32Array(size);
  const falling = arcs.toSorted((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const kept = falling.filter(([from, to]) => {
    const isAmong = given[from]! < most || received[to]! < most;
    given[from]!++;
    received[to]!++;
    return isAmong;
  });
  return { size, arcs: kept };
}

type Next = readonly (readonly (readonly [person: number, worth: number])[])[];
type Walk = {
  readonly next: Next;
  readonly longest: number;
  /** How many arcs lead back to the first person at least, where it is few enough. */
  readonly back: Int32Array;
  readonly path: number[];
  readonly rings: Ring[];
  worth: number;
};

function walkAll(graph: Graph, longest: number): readonly Ring[] | null {
  const before = neighbours(graph, 1);
  const walk: Walk = {
    next: neighbours(graph, 0),
    longest,
    back: new Int32Array(graph.size),
    path: [],
    rings: [],
    worth: 0
  };
  for (let start = 0; start < graph.size && walk.rings.length <= mostRings; start++) {
    const reached = lookBack(walk, before, start);
    walk.path.push(start);
    extend(walk);
    walk.path.pop();
    for (const person of reached) walk.back[person] = 0;
  }
  return walk.rings.length > mostRings ? null : walk.rings;
}

function neighbours({ size, arcs }: Graph, end: 0 | 1): Next {
  const lists: [number, number][][] = Array.from({ length: size }, () => []);
  for (const arc of arcs) if (arc[0] !== arc[1]) lists[arc[end]]!.push([arc[1 - end]!, arc[2]]);
  return lists.map((list) => list.sort((a, b) => a[0] - b[0]));
}

// Who can come back to the start, over people behind it and within a ring: no other way needs to be walked.
function lookBack({ back, longest }: Walk, before: Next, start: number): number[] {
  const reached: number[] = [];
  let edge = [start];
  for (let steps = 1; steps < longest; steps++) {
    const around = edge.flatMap((person) => before[person]!.map(([other]) => other));
    edge = [...new Set(around)].filter((other) => other > start && back[other] === 0);
    for (const person of edge) back[person] = steps;
    reached.push(...edge);
  }
  return reached;
}

function extend(walk: Walk): void {
  const { path, next, rings, back, longest } = walk;
  const start = path[0]!;
  for (const [to, worth] of next[path.at(-1)!]!) {
    if (rings.length > mostRings) return;
    if (to === start && path.length > 1) rings.push({ members: [...path], worth: walk.worth + worth });
    if (to <= start || back[to] === 0 || path.length + back[to]! > longest || path.includes(to)) continue;
    path.push(to);
    walk.worth += worth;
    extend(walk);
    walk.worth -= worth;
    path.pop();
  }
}
