import type { AskToMatch, Candidate } from '../candidate.ts';
import { suggest } from '../suggest.ts';
import { bestRings } from './best-rings.ts';
import { ringsOf } from './rings.ts';

/** In a ring each helps the next: this person with that ask. Each promise stands by itself. */
export type Step = { readonly helperId: string; readonly askId: string; readonly askerId: string };

/** At most so many people in a ring: one who drops out breaks it (Abraham, Blum & Sandholm 2007). */
const longest = 4;

type Wish = { readonly ask: AskToMatch; readonly helpers: readonly Candidate[] };

/** Circles of people who could each help the next with an ask of the last weeks; a chance, never an obligation. */
export function ringChances(open: readonly Wish[]): readonly (readonly Step[])[] {
  const people = [...new Set(open.map(({ ask }) => ask.personId))].sort();
  const rowOf = new Map(people.map((id, row) => [id, row]));
  const best = new Map<string, { readonly askId: string; readonly worth: number }>();
  for (const { ask, helpers } of open) {
    const askers = helpers.filter(({ id }) => rowOf.has(id));
    for (const { helper, score } of suggest(ask, askers, askers.length).best) {
      const key = `${rowOf.get(helper.id)} ${rowOf.get(ask.personId)}`;
      const worth = Math.max(1, 1000 - score.total);
      if (worth > (best.get(key)?.worth ?? 0) && !score.givesInMany) best.set(key, { askId: ask.id, worth });
    }
  }
  const arcs = Array.from(
    best,
    ([key, { worth }]) => [...key.split(' ').map(Number), worth] as [number, number, number]
  );
  const graph = { size: people.length, arcs };
  return bestRings(people.length, ringsOf(graph, longest).rings).rings.map(({ members }) =>
    members.map((from, i) => {
      const to = members[(i + 1) % members.length]!;
      return { helperId: people[from]!, askId: best.get(`${from} ${to}`)!.askId, askerId: people[to]! };
    })
  );
}
