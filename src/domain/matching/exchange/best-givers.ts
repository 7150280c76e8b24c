import { offersLeaf, type Crowd } from './crowd.ts';
import type { CrowdIndex, Layer } from './crowd-index.ts';
import { knownFrom, misfitOfFit } from './misfit.ts';
import type { Asked, ExchangeWeights } from './week.ts';

/** Who fits an ask best: rows of the crowd, best first and ties by lower id, with what was weighed. */
export type Best = {
  readonly size: number;
  readonly givers: Int32Array;
  readonly misfits: Int32Array;
  readonly costs: Float64Array;
};

type Wish = { readonly weights: ExchangeWeights; readonly most: number };

/**
 * The `most` givers who fit an ask best of all that pass every hard rule, exactly: by misfit, a less liked time, and
 * what a first visit weighs. Looks only at givers of that kind whose reach may cover the ask.
 */
export function bestGivers(index: CrowdIndex, ask: Asked, { weights, most }: Wish): Best {
  const search: Search = {
    crowd: index.crowd,
    ask,
    weights,
    most,
    size: 0,
    givers: new Int32Array(most),
    misfits: new Int32Array(most),
    costs: new Float64Array(most)
  };
  if (most > 0) for (const layer of index.layers) lookThrough(search, layer);
  return search;
}

type Search = Best & {
  readonly crowd: Crowd;
  readonly ask: Asked;
  readonly weights: ExchangeWeights;
  readonly most: number;
  size: number;
};

function lookThrough(search: Search, layer: Layer): void {
  const { ask } = search;
  const { reach, cell, left, top, columns, rows, start, givers } = layer;
  const first = Math.max(0, Math.floor((ask.x - reach - left) / cell));
  const last = Math.min(columns - 1, Math.floor((ask.x + reach - left) / cell));
  const lowest = Math.max(0, Math.floor((ask.y - reach - top) / cell));
  const highest = Math.min(rows - 1, Math.floor((ask.y + reach - top) / cell));
  if (first > last) return;
  for (let row = lowest; row <= highest; row++) {
    const place = (ask.cat * rows + row) * columns;
    for (let i = start[place + first]!; i < start[place + last + 1]!; i++) weigh(search, givers[i]!);
  }
}

// The hot loop: the cheap rules first.
function weigh(search: Search, giver: number): void {
  const { crowd, ask, weights } = search;
  const slots = ask.slots & crowd.avail[giver]!;
  if (slots === 0 || (ask.lang & crowd.lang[giver]!) === 0 || crowd.verified[giver]! < ask.sens) return;
  const distance = Math.sqrt((ask.x - crowd.x[giver]!) ** 2 + (ask.y - crowd.y[giver]!) ** 2);
  if (distance > crowd.maxDist[giver]! || isKeptApart(search, giver)) return;
  const misfit = misfitOfFit({
    distance,
    maxDist: crowd.maxDist[giver]!,
    isExact: offersLeaf(crowd, giver, ask.cat),
    sharesFirst: (ask.lang & crowd.lang[giver]! & 1) !== 0,
    ...knownFrom(ask, crowd.id[giver]!)
  });
  const dislike = (slots & ask.pref) === 0 ? weights.slot : 0;
  const load = weights.load * (2 * crowd.committed[giver]! + 1) - (crowd.turn[giver] === 1 ? weights.recip : 0);
  keep(search, { giver, misfit, cost: misfit + dislike + load });
}

function isKeptApart({ crowd, ask }: Search, giver: number): boolean {
  const id = crowd.id[giver]!;
  if (id === ask.member || ask.exclude.includes(id)) return true;
  for (let i = crowd.excludeStart[giver]!; i < crowd.excludeStart[giver + 1]!; i++)
    if (crowd.excluded[i] === ask.member) return true;
  return false;
}

type Weighed = { readonly giver: number; readonly misfit: number; readonly cost: number };

function keep(search: Search, { giver, misfit, cost }: Weighed): void {
  const { givers, misfits, costs, most } = search;
  const isBehind = (place: number): boolean =>
    costs[place]! > cost || (costs[place] === cost && givers[place]! > giver);
  if (search.size === most && !isBehind(most - 1)) return;
  let place = search.size === most ? most - 1 : search.size++;
  for (; place > 0 && isBehind(place - 1); place--) {
    givers[place] = givers[place - 1]!;
    misfits[place] = misfits[place - 1]!;
    costs[place] = costs[place - 1]!;
  }
  givers[place] = giver;
  misfits[place] = misfit;
  costs[place] = cost;
}
