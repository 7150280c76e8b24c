/** A heap of nodes, nearest first, that knows where each node stands; ties go to the lower node. */
export type Heap = {
  size: number;
  readonly nodes: Int32Array;
  /** Where a node stands in the heap, or -1. */
  readonly places: Int32Array;
  readonly keys: Float64Array;
};

/** An empty heap over the keys, which the caller fills before raising a node. */
export const emptyHeap = (keys: Float64Array): Heap => ({
  size: 0,
  nodes: new Int32Array(keys.length),
  places: new Int32Array(keys.length).fill(-1),
  keys
});

/** Puts a node in, or moves it up after its key fell. */
export function raise(heap: Heap, node: number): void {
  const { nodes, places, keys } = heap;
  const key = keys[node]!;
  let place = places[node]!;
  if (place < 0) place = heap.size++;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const other = nodes[above]!;
    const otherKey = keys[other]!;
    if (otherKey < key || (otherKey === key && other < node)) break;
    nodes[place] = other;
    places[other] = place;
    place = above;
  }
  nodes[place] = node;
  places[node] = place;
}

/** Takes the nearest node out; the heap must not be empty. */
export function takeNearest(heap: Heap): number {
  const { nodes, places } = heap;
  const nearest = nodes[0]!;
  const last = nodes[--heap.size]!;
  places[nearest] = -1;
  if (heap.size > 0) sink(heap, last);
  return nearest;
}

export function empty(heap: Heap): void {
  for (let place = 0; place < heap.size; place++) heap.places[heap.nodes[place]!] = -1;
  heap.size = 0;
}

function sink({ nodes, places, keys, size }: Heap, node: number): void {
  const key = keys[node]!;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= size) break;
    let child = nodes[below]!;
    const right = below + 1 < size ? nodes[below + 1]! : -1;
    if (right >= 0 && (keys[right]! < keys[child]! || (keys[right] === keys[child] && right < child))) {
      child = right;
      below++;
    }
    if (keys[child]! > key || (keys[child] === key && child > node)) break;
    nodes[place] = child;
    places[child] = place;
    place = below;
  }
  nodes[place] = node;
  places[node] = place;
}
