import type { DayFacts } from './day-facts.ts';
import { costIn, divideDay, type DayToDivide, type Divided } from './day-problem.ts';
import { seeingFrom, type SeenAsk } from './seen-ask.ts';

/**
 * The best division of a day among everybody, although only some are kept per ask: whoever was left aside and would make it
 * cheaper at its prices comes in, and it is divided again, until there is nobody. The prices then prove it for all pairs, so
 * keeping few costs time and never an ask. Source: column generation (Ford & Fulkerson 1958; Gilmore & Gomory 1961).
 */
export function divideAmongAll(facts: DayFacts, day: DayToDivide): { readonly seen: readonly SeenAsk[] } & Divided {
  const see = seeingFrom(facts);
  const comeIn = (one: SeenAsk, divided: Divided): SeenAsk => {
    const worth = divided.prices.ofAsk(one.ask.id);
    if (worth <= one.bestAside + divided.prices.leastOfHelpers) return one;
    const kept = new Set(one.free.map(({ helper }) => helper.id));
    const aside = see(one).free.filter(({ helper }) => !kept.has(helper.id));
    const better = aside.filter(
      (suggestion) => costIn(day, one.ask.id, suggestion) + divided.prices.ofHelper(suggestion.helper.id) < worth
    );
    return better.length === 0 ? one : { ...one, free: [...one.free, ...better] };
  };
  let seen = day.seen;
  for (;;) {
    const divided = divideDay({ ...day, seen });
    const wider = seen.map((one) => comeIn(one, divided));
    if (wider.every((one, i) => one === seen[i])) return { seen, ...divided };
    seen = wider;
  }
}
