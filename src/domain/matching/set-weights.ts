import { yes, type No, type Yes } from '../result.ts';
import { weights as standard, type WeightName, type Weights } from './weights.ts';

/** What a region may change, in the order in which it is shown. What speaks for somebody comes first. */
export const settable = [
  'showedInterest',
  'wouldLikeTo',
  'distance',
  'widerCategory',
  'firstTime',
  'knowsAsker',
  'livesClose',
  'sharedLanguage',
  'possibleTime',
  'load',
  'askedLately',
  'changed'
] as const satisfies readonly WeightName[];
export type Settable = (typeof settable)[number];

/** How much each counts: whole points from 0 to `heaviest`, whether it speaks for somebody or against. */
export type Points = Readonly<Record<Settable, number>>;
export type DraftPoints = Readonly<Record<Settable, string>>;
export type PointsReason = 'no-whole-number';
export type PointsErrors = Readonly<Partial<Record<Settable, PointsReason>>>;
export type ReadPoints = Yes<Points> | (No<'wrong-fields'> & { readonly errors: PointsErrors });

/** The most that anything may count. */
export const heaviest = 500;
/** So many visits of one week are weighed; more than that nobody has room for. */
const mostVisits = 10;

/** What lowers the points of somebody instead of adding to them. */
export const speaksFor = (name: Settable): boolean => name === 'showedInterest' || name === 'wouldLikeTo';

/** Reads the points as they are typed, or says by field what is not right yet. */
export function readPoints(draft: DraftPoints): ReadPoints {
  const wrong = settable.filter((name) => !/^\d{1,4}$/.test(draft[name].trim()) || Number(draft[name]) > heaviest);
  const errors = Object.fromEntries(wrong.map((name) => [name, 'no-whole-number' as const]));
  if (wrong.length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes(Object.fromEntries(settable.map((name) => [name, Number(draft[name])])) as Points);
}

/** The points of a table of weights. */
export const pointsOf = (weights: Weights): Points =>
  Object.fromEntries(settable.map((name) => [name, Math.abs(weights[name])])) as Points;

/**
 * The whole table by these points; what is missing or out of bounds is as in the standard. Whatever is chosen, an ask that
 * stays without help counts more than the worst fit there can be, and the more so the longer it waits.
 */
export function weightsFrom(points: Readonly<Partial<Record<string, number>>>): Weights {
  const chosen = Object.fromEntries(
    settable.map((name) => {
      const own = points[name];
      if (own === undefined || !Number.isInteger(own) || own < 0 || own > heaviest) return [name, standard[name]];
      return [name, own === 0 || !speaksFor(name) ? own : -own];
    })
  ) as Record<Settable, number>;
  // Every ask counts twice at least: see `weightOf`.
  return { ...chosen, unserved: Math.max(standard.unserved, Math.ceil(widest(chosen) / 2)) };
}

// Between the best fit and the worst: everything against somebody and nothing for, or the other way round.
const widest = ({ load, ...rest }: Record<Settable, number>): number =>
  Object.values(rest).reduce((sum, points) => sum + Math.abs(points), load * (2 * mostVisits + 1));
