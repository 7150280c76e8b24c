import type { Fact } from '../advice/situation.ts';
import type { EmptyReason } from '../advice/vocabulary.ts';
import { isPerNeed, isRanked } from './facts.ts';
import { lastDayOf, pathOf, sources, type Observation } from './observation.ts';

/** What is known of one fact on a day: a value or why there is none, what it rests on, and what should be said beside it. */
export type Known = {
  readonly path: string;
  readonly fact: Fact;
  /** `expired`: it was known and has had its time; `disagree`: two said different things, so it is not known. */
  readonly note: 'expired' | 'disagree' | null;
  /** Everything that stands, newest first. */
  readonly said: readonly Observation[];
};

type When = {
  readonly today: string;
  /** The need that is asked about; null for what holds whatever is needed. */
  readonly needId?: string | null;
};

/** Folds what stands into what is known on a day, by path. The order in which it came makes no difference. */
export function foldFacts(said: readonly Observation[], { today, needId = null }: When): ReadonlyMap<string, Known> {
  const known = said.filter((one) => one.on <= today && isFor(one, needId));
  return new Map(
    [...Map.groupBy(known, pathOf)].map(([path, group]) => [
      path,
      { path, ...fold(group.toSorted(newestFirst), today) }
    ])
  );
}

// A yes for one need is no yes for another; a general no holds for every need (R38).
const isFor = (one: Observation, needId: string | null): boolean =>
  one.needId === needId || (one.needId === null && (!isPerNeed(one.fact) || one.value === 'no'));

const newestFirst = (a: Observation, b: Observation): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1;

function fold(said: readonly Observation[], today: string): Omit<Known, 'path'> {
  const asked = said.filter(({ empty }) => empty !== 'not-asked');
  const valid = asked.filter((one) => (lastDayOf(one) ?? today) >= today);
  if (valid.length === 0)
    return { fact: notAsked, note: asked.some(({ value }) => value !== null) ? 'expired' : null, said };
  const { fact, isDisputed } = isRanked(valid[0]!.fact) ? byRank(valid) : latest(valid);
  return { fact, note: isDisputed ? 'disagree' : null, said };
}

type Found = { readonly fact: Fact; readonly isDisputed: boolean };
const notAsked: Fact = { empty: 'not-asked' };
const disputed: Found = { fact: { empty: 'does-not-know' }, isDisputed: true };

/** The latest counts; two different values of the same day are not known. */
function latest(valid: readonly Observation[]): Found {
  const last = valid.filter(({ on }) => on === valid[0]!.on);
  const values = new Set(last.flatMap(({ value }) => value ?? []));
  if (values.size > 1) return disputed;
  const empty = strongest.find((reason) => last.some((one) => one.empty === reason));
  const [value] = values;
  if (value === undefined || empty === 'prefers-not-to-say') return { fact: { empty: empty! }, isDisputed: false };
  return { fact: value, isDisputed: false };
}

const strongest: readonly EmptyReason[] = ['prefers-not-to-say', 'does-not-know', 'not-applicable'];

/** The one whom it concerns counts most, unless somebody else said something different later. */
function byRank(valid: readonly Observation[]): Found {
  const source = sources.find((one) => valid.some((said) => said.source === one));
  const own = valid.filter((said) => said.source === source);
  const found = latest(own);
  if (typeof found.fact !== 'string') return found;
  const later = valid.some(({ value, on }) => value !== null && value !== found.fact && on > own[0]!.on);
  return later ? disputed : found;
}
