/** Who can help whom, and what that is worth: rows of people, at most one arc from one to another. */
export type Graph = {
  readonly size: number;
  readonly arcs: readonly (readonly [from: number, to: number, worth: number])[];
};

/** People in a circle, each of whom helps the next and the last the first; the lowest row stands first. */
export type Ring = { readonly members: readonly number[]; readonly worth: number };

/** More rings than these are not looked at: the most that is still weighed in seconds. */
export const mostRings = 100_000;

/**
 * All rings of two up to `longest` people, in a fixed order. Short ones only: one who drops out breaks the whole ring
 * (the reason for caps in kidney exchange; Abraham, Blum & Sandholm 2007).
 */
export function ringsOf(graph: Graph, longest: number): readonly Ring[] {
  const walk: Walk = { next: nextOf(graph), longest, path: [], worth: 0, rings: [] };
  for (let start = 0; start < graph.size; start++) {
    walk.path = [start];
    walk.worth = 0;
    extend(walk);
  }
  return walk.rings;
}

type Next = readonly (readonly [to: number, worth: number])[];
type Walk = {
  readonly next: readonly Next[];
  readonly longest: number;
  path: number[];
  worth: number;
  readonly rings: Ring[];
};

function nextOf({ size, arcs }: Graph): readonly Next[] {
  const next: [number, number][][] = Array.from({ length: size }, () => []);
  for (const [from, to, worth] of arcs) if (from !== to) next[from]!.push([to, worth]);
  return next.map((list) => list.sort((a, b) => a[0] - b[0]));
}

function extend(walk: Walk): void {
  const { path, next, rings } = walk;
  const start = path[0]!;
  for (const [to, worth] of next[path.at(-1)!]!) {
    if (rings.length >= mostRings) return;
    if (to === start && path.length > 1) rings.push({ members: [...path], worth: walk.worth + worth });
    if (to <= start || path.length === walk.longest || path.includes(to)) continue;
    path.push(to);
    walk.worth += worth;
    extend(walk);
    walk.worth -= worth;
    path.pop();
  }
}
