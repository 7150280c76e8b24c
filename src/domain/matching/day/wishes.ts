import { partsIn } from '../../dayparts/dayparts.ts';
import type { PairRow } from '../plan/rows.ts';
import { divideDay, type DayToDivide, type Divided } from './day-problem.ts';
import type { SeenAsk } from './seen-ask.ts';

/** What one person more would make possible: somebody for this kind of help, at these dayparts, for these asks. */
export type Wish = { readonly category: string; readonly dayparts: number; readonly askIds: readonly string[] };

/** More wishes than these no neighbourhood goes out to look for. */
const mostWishes = 3;

/**
 * Who is looked for most in each neighbourhood: per kind of help the moment that would suit the heaviest of the asks that
 * are left out. Each is tried out: the day is divided again with such a person, and only what then helps somebody more is said.
 */
export function wishesOf(day: DayToDivide, { helperOf }: Divided): readonly Wish[] {
  const left = day.seen.filter(({ ask }) => !helperOf.has(ask.id));
  return [...Map.groupBy(left, ({ neighbourhoodId }) => neighbourhoodId).values()]
    .flatMap(heaviestOf)
    .filter((asks) => divideDay({ ...day, more: somebodyFor(asks) }).helperOf.size > helperOf.size)
    .map((asks) => ({
      category: asks[0]!.ask.category,
      dayparts: asks.reduce((mask, { ask }) => mask & ask.dayparts, -1 >>> 4),
      askIds: asks.map(({ ask }) => ask.id)
    }));
}

function heaviestOf(left: readonly SeenAsk[]): readonly (readonly SeenAsk[])[] {
  const groups = [...Map.groupBy(left, ({ ask }) => ask.category).values()].map(bestMoment);
  return groups.sort((a, b) => weigh(b) - weigh(a) || (a[0]!.ask.id < b[0]!.ask.id ? -1 : 1)).slice(0, mostWishes);
}

const weigh = (asks: readonly SeenAsk[]): number => asks.reduce((sum, { weight }) => sum + weight, 0);

function bestMoment(asks: readonly SeenAsk[]): readonly SeenAsk[] {
  const moments = partsIn(asks.reduce((mask, { ask }) => mask | ask.dayparts, 0));
  const at = (part: number): readonly SeenAsk[] => asks.filter(({ ask }) => (ask.dayparts & (1 << part)) !== 0);
  return moments.map(at).reduce((best, other) => (weigh(other) > weigh(best) ? other : best), asks.slice(0, 1));
}

const somebodyFor = (asks: readonly SeenAsk[]): PairRow<string>[] =>
  asks.map(({ ask }) => ({ ask: ask.id, helper: '', misfit: 0, slots: 1 }));
