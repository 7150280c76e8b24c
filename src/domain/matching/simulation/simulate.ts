import { diceOf } from '../plan/dice.ts';
import { askAnew, assumptions, begin, endDay, type Assumptions, type Life, type Person } from './life.ts';
import { village } from './village.ts';
import { dayOf, type Way } from './ways.ts';

/** A year of one way of matching. Shares are between 0 and 1; `waited` is in days, `misfit` 0 (best) to about 1,000. */
export type Outcome = {
  readonly served: number;
  readonly urgentServed: number;
  readonly waited: number;
  readonly misfit: number;
  /** Of who offered something, who ever went beyond what they offered. */
  readonly everOver: number;
  /** What part of all giving the busiest tenth of givers did. */
  readonly topTenth: number;
  readonly gini: number;
  /** Of who gave or received, who did both. */
  readonly gaveAndReceived: number;
  readonly left: number;
};

export type Setting = {
  readonly way: Way;
  readonly seed: number;
  readonly members: number;
  readonly assumed?: Partial<Assumptions>;
};

/** Plays a year; the same setting gives the same outcome. */
export function simulate({ way, seed, members, assumed }: Setting): Outcome {
  const people = village({ members, sideMetres: 1500 }, diceOf(seed));
  const life = begin(people, diceOf(seed + 1_000_003), { ...assumptions, ...assumed });
  for (let day = 0; day < 7 * life.assumed.weeks; day++) {
    askAnew(life);
    dayOf[way](life);
    endDay(life);
  }
  return outcomeOf(life);
}

function outcomeOf({ people, tally }: Life): Outcome {
  const givers = people.filter(({ villager }) => villager.capVisits > 0);
  const given = givers.map((person) => person.given).sort((a, b) => b - a);
  const active = people.filter((person) => person.given > 0 || person.received > 0);
  return {
    served: share(tally.served, tally.asks),
    urgentServed: share(tally.urgentServed, tally.urgent),
    waited: share(tally.waited, tally.served),
    misfit: share(tally.misfit, tally.visits),
    everOver: share(givers.filter(({ wasOver }) => wasOver).length, givers.length),
    topTenth: share(sum(given.slice(0, Math.ceil(given.length / 10))), sum(given)),
    gini: gini(given),
    gaveAndReceived: share(active.filter(didBoth).length, active.length),
    left: share(people.filter(({ isHere }) => !isHere).length, people.length)
  };
}

const didBoth = ({ given, received }: Person): boolean => given > 0 && received > 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

// 0 when all give the same, near 1 when one gives everything; `falling` is sorted from most to least.
function gini(falling: readonly number[]): number {
  const total = sum(falling);
  const count = falling.length;
  if (total === 0) return 0;
  const weighted = falling.reduce((running, value, i) => running + (i + 1) * value, 0);
  return (count + 1 - (2 * weighted) / total) / count;
}
