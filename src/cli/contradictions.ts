import type { PlanInstance, RingsInstance, SuggestInstance } from './exchange-schema.ts';
import { Unreadable } from './say.ts';

/** Refuses what each value allows by itself, but not together. */
export function refuseContradictions(week: PlanInstance | SuggestInstance): void {
  refuseTwice(week.helpers, 'helpers');
  refuseTwice(week.asks, 'asks');
  for (const [i, ask] of week.asks.entries())
    if ((ask.pref & ~ask.slots) !== 0) throw new Unreadable(`asks[${i}].pref: has a slot that is not in slots`);
  if ('pairs' in week) refuseWrongPairs(week);
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

function refuseWrongPairs({ pairs, asks, helpers, weights }: PlanInstance): void {
  const askOf = new Map(asks.map((ask) => [ask.id, ask]));
  const giverOf = new Map(helpers.map((helper) => [helper.id, helper]));
  const seen = new Set<string>();
  for (const [i, [askId, giverId, , slots]] of pairs.entries()) {
    const ask = askOf.get(askId);
    const giver = giverOf.get(giverId);
    if (!ask) throw new Unreadable(`pairs[${i}][0]: is not the id of an ask`);
    if (!giver) throw new Unreadable(`pairs[${i}][1]: is not the id of a helper`);
    if ((slots & ~(ask.slots & giver.avail)) !== 0)
      throw new Unreadable(`pairs[${i}][3]: has a slot that does not suit both`);
    if (seen.has(`${askId} ${giverId}`)) throw new Unreadable(`pairs[${i}]: stands there twice`);
    seen.add(`${askId} ${giverId}`);
  }
  const most = asks.reduce((sum, ask) => sum + weights.unserved * ask.weight * ask.team * ask.visits, 0);
  if (most > 2 ** 50) throw new Unreadable('weights.unserved: so large that sums are no longer exact');
}
