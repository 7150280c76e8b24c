import type { PlanInstance, RingsInstance, SuggestInstance } from './exchange-readers.ts';
import { Unreadable } from './say.ts';

/** Refuses what each value allows by itself, but not together. */
export function refuseContradictions(week: PlanInstance | SuggestInstance): void {
  refuseTwice(week.helpers, 'helpers');
  refuseTwice(week.asks, 'asks');
  for (const [i, ask] of week.asks.entries())
    if ((ask.pref & ~ask.slots) !== 0) throw new Unreadable(`asks[${i}].pref: has a slot that is not in slots`);
  if (!('pairs' in week)) return;
  refuseWrongPairs(week);
  refuseInexact(week);
}

export function refuseBrokenGraph({ nodes, arcs }: RingsInstance): void {
  refuseTwice(
    nodes.map((id) => ({ id })),
    'nodes',
    ''
  );
  const known = new Set(nodes);
  const seen = new Set<string>();
  for (const [i, [from, to]] of arcs.entries()) {
    if (!known.has(from)) throw new Unreadable(`arcs[${i}][0]: is not one of nodes`);
    if (!known.has(to)) throw new Unreadable(`arcs[${i}][1]: is not one of nodes`);
    if (from === to) throw new Unreadable(`arcs[${i}][1]: leads back to itself`);
    if (seen.has(`${from} ${to}`)) throw new Unreadable(`arcs[${i}]: stands there twice`);
    seen.add(`${from} ${to}`);
  }
}

function refuseTwice(rows: readonly { readonly id: number }[], list: string, field = '.id'): void {
  const seen = new Set<number>();
  for (const [i, { id }] of rows.entries()) {
    if (seen.has(id)) throw new Unreadable(`${list}[${i}]${field}: stands there twice`);
    seen.add(id);
  }
}

function refuseWrongPairs({ pairs, asks, helpers }: PlanInstance): void {
  const askOf = new Map(asks.map((ask, row) => [ask.id, row]));
  const giverOf = new Map(helpers.map((helper, row) => [helper.id, row]));
  const seen = new Set<number>();
  for (const [i, [askId, giverId, , slots]] of pairs.entries()) {
    const ask = askOf.get(askId);
    const giver = giverOf.get(giverId);
    if (ask === undefined) throw new Unreadable(`pairs[${i}][0]: is not the id of an ask`);
    if (giver === undefined) throw new Unreadable(`pairs[${i}][1]: is not the id of a helper`);
    if ((slots & ~(asks[ask]!.slots & helpers[giver]!.avail)) !== 0)
      throw new Unreadable(`pairs[${i}][3]: has a slot that does not suit both`);
    if (seen.has(ask * helpers.length + giver)) throw new Unreadable(`pairs[${i}]: stands there twice`);
    seen.add(ask * helpers.length + giver);
  }
}

/** Sums beyond this would no longer be exact once prices are added to them. */
const mostInAll = 2 ** 50;

// The worst that a plan could cost, part by part: whatever is added up stays far below 2^53.
function refuseInexact({ pairs, asks, helpers, weights }: PlanInstance): void {
  const wanted = asks.reduce((sum, { team, visits }) => sum + team * visits, 0);
  const busiest = helpers.reduce((most, { committed }) => Math.max(most, committed), 0);
  const parts: readonly (readonly [string, number])[] = [
    ['weights.unserved', asks.reduce((sum, ask) => sum + weights.unserved * ask.weight * ask.team * ask.visits, 0)],
    ['weights.slot', weights.slot * wanted],
    ['weights.load', weights.load * 2 * (busiest + 28) * wanted],
    ['weights.recip', weights.recip * helpers.length],
    ['pairs', pairs.reduce((most, [, , misfit]) => Math.max(most, misfit), 0) * wanted]
  ];
  for (const [path, most] of parts)
    if (most > mostInAll) throw new Unreadable(`${path}: so large that sums are no longer exact`);
}
