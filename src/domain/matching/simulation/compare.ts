import type { Assumptions } from './life.ts';
import { simulate, type Outcome } from './simulate.ts';
import { ways, type Way } from './ways.ts';

/** A mean over seeds with its standard error. */
export type Estimate = { readonly mean: number; readonly error: number };
export type Measure = keyof Outcome;
export type Comparison = Readonly<Record<Way, Readonly<Record<Measure, Estimate>>>>;

export const measures = [
  'served',
  'urgentServed',
  'waited',
  'misfit',
  'everOver',
  'topTenth',
  'gini',
  'gaveAndReceived',
  'left'
] as const satisfies readonly Measure[];

export type Trials = { readonly seeds: number; readonly members: number; readonly assumed?: Partial<Assumptions> };

/** Plays every way of matching with the same seeds, so that the same village asks the same. */
export function compare({ seeds, members, assumed }: Trials): Comparison {
  const of = (way: Way): Comparison[Way] => {
    const outcomes = Array.from({ length: seeds }, (_, i) =>
      simulate({ way, seed: i + 1, members, ...(assumed && { assumed }) })
    );
    return Object.fromEntries(
      measures.map((name) => [name, estimate(outcomes.map((one) => one[name]))])
    ) as Comparison[Way];
  };
  return Object.fromEntries(ways.map((way) => [way, of(way)])) as Comparison;
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
