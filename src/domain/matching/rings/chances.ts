import { weekOf } from '../../neighbourhoods/calendar-day.ts';
import type { AskToMatch } from '../candidate.ts';
import type { Suggestion } from '../suggest.ts';
import { bestRings } from './best-rings.ts';
import { ringsOf } from './rings.ts';

/** In a ring each helps the next: this person with that ask. Each promise stands by itself. */
export type Step = { readonly helperId: string; readonly askId: string; readonly askerId: string };

/** At most so many people in a ring: one who drops out breaks it (Abraham, Blum & Sandholm 2007). */
const longest = 4;
/** The asks of this week and the three after it. */
const weeksAhead = 3;

/** An ask with those who could help and ask something themselves. */
type Asked = { readonly ask: AskToMatch; readonly askers: readonly Suggestion[] };

/** Circles of people who could each help the next with an ask of these four weeks; a chance, never an obligation. */
export function ringChances(asked: readonly Asked[], today: string): readonly (readonly Step[])[] {
  const soon = asked.filter(({ ask }) => ask.weeks.first <= weekOf(today) + weeksAhead);
  const people = [...new Set(soon.map(({ ask }) => ask.personId))].sort();
  const rowOf = new Map(people.map((id, row) => [id, row]));
  const best = new Map<string, { readonly askId: string; readonly worth: number }>();
  for (const { ask, askers } of soon)
    for (const { helper, score } of askers) {
      if (!rowOf.has(helper.id)) continue;
      const key = `${rowOf.get(helper.id)} ${rowOf.get(ask.personId)}`;
      const worth = Math.max(1, 1000 - score.total);
      if (worth > (best.get(key)?.worth ?? 0)) best.set(key, { askId: ask.id, worth });
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
