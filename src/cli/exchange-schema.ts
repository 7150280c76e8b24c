import { z } from 'zod';

const whole = (least: number, most: number) => z.int().min(least).max(most);
const id = whole(0, Number.MAX_SAFE_INTEGER);
const mask = whole(0, 2 ** 28 - 1);
const languages = whole(0, 2 ** 31 - 1);
const metres = whole(-10_000_000, 10_000_000);
const halfHours = whole(0, 1_000_000);
const count = whole(0, 1_000_000);
const ids = z.array(id);

const weights = z.object({
  unserved: whole(0, 1_000_000_000),
  slot: whole(0, 1_000_000_000),
  load: whole(0, 1_000_000),
  recip: whole(0, 1_000_000_000)
});

const helper = z.object({
  id,
  x: metres,
  y: metres,
  leaf: z.array(whole(0, 39)),
  root: z.array(whole(0, 7)),
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

const ask = z.object({
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

const base = {
  format: z.literal('neighbour-matching/1'),
  slots: z.literal(28),
  weights,
  helpers: z.array(helper),
  asks: z.array(ask)
};

export const planSchema = z.object({
  ...base,
  class: z.enum(['N', 'M']),
  pairs: z.array(z.tuple([id, id, whole(0, 1_000_000_000), mask]))
});

export const suggestSchema = z.object({ ...base, class: z.literal('S'), top: whole(0, 1_000_000) });

export const ringsSchema = z.object({
  format: z.literal('neighbour-matching/1'),
  class: z.literal('R'),
  maxLen: whole(2, 8),
  nodes: z.array(id),
  arcs: z.array(z.tuple([id, id, whole(0, 1_000_000_000)]))
});

export type PlanInstance = z.output<typeof planSchema>;
export type SuggestInstance = z.output<typeof suggestSchema>;
export type RingsInstance = z.output<typeof ringsSchema>;
