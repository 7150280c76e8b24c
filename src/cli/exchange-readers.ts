import { list, oneOf, row, shape, whole, type Read } from './shapes.ts';

const id = whole(0, Number.MAX_SAFE_INTEGER);
const mask = whole(0, 2 ** 28 - 1);
const languages = whole(0, 2 ** 31 - 1);
const metres = whole(-10_000_000, 10_000_000);
const halfHours = whole(0, 1_000_000);
const count = whole(0, 1_000_000);
const ids = list(id);

const weights = shape({
  unserved: whole(0, 1_000_000_000),
  slot: whole(0, 1_000_000_000),
  load: whole(0, 1_000_000),
  recip: whole(0, 1_000_000_000)
});

const helper = shape({
  id,
  x: metres,
  y: metres,
  leaf: list(whole(0, 39)),
  root: list(whole(0, 7)),
  avail: mask,
  capHalfHours: halfHours,
  capVisits: count,
  committed: count,
  maxDist: whole(0, 10_000_000),
  lang: languages,
  verified: whole(0, 2),
  given: halfHours,
  received: halfHours,
  exclude: ids
});

const ask = shape({
  id,
  member: id,
  x: metres,
  y: metres,
  cat: whole(0, 39),
  slots: mask,
  pref: mask,
  halfHours,
  visits: whole(1, 1000),
  team: whole(1, 1000),
  social: whole(-1, 1),
  lang: languages,
  sens: whole(0, 2),
  weight: whole(0, 1_000_000_000),
  exclude: ids,
  knows: ids,
  before: ids
});

const format = oneOf('neighbour-matching/1');
const rest = { slots: oneOf(28), weights, helpers: list(helper), asks: list(ask) };

/** A week to plan: class N counts visits, class M hours, series and teams. */
export const planReader = shape({
  format,
  class: oneOf('N', 'M'),
  ...rest,
  pairs: list(row(id, id, whole(0, 1_000_000_000), mask))
});

export const suggestReader = shape({ format, class: oneOf('S'), ...rest, top: whole(0, 1_000_000) });

export const ringsReader = shape({
  format,
  class: oneOf('R'),
  maxLen: whole(2, 8),
  nodes: list(id),
  arcs: list(row(id, id, whole(0, 1_000_000_000)))
});

export type PlanInstance = Read<typeof planReader>;
export type SuggestInstance = Read<typeof suggestReader>;
export type RingsInstance = Read<typeof ringsReader>;
