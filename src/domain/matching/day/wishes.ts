import { partsIn } from '../../dayparts/dayparts.ts';
import type { AskToMatch, Candidate } from '../candidate.ts';
import { judge } from '../candidates.ts';
import type { SeenAsk } from './seen-ask.ts';

/** What one person more would make possible: somebody for this kind of help, at these dayparts, for these asks. */
export type Wish = { readonly category: string; readonly dayparts: number; readonly askIds: readonly string[] };

/** More wishes than these no neighbourhood goes out to look for. */
const mostWishes = 3;

/**
 * Who is looked for most in each neighbourhood: per kind of help the moment that would suit the heaviest of the asks that
 * are left out. Each is tried out with such a person against every hard rule, and only asks that then pass are counted: who
 * wants somebody they know is not helped by whoever is new.
 */
export function wishesOf(seen: readonly SeenAsk[], helperOf: ReadonlyMap<string, string>): readonly Wish[] {
  const left = seen.filter(({ ask }) => !helperOf.has(ask.id) && isServedBy(ask, ask.dayparts));
  return [...Map.groupBy(left, ({ neighbourhoodId }) => neighbourhoodId).values()].flatMap(heaviestOf).map((asks) => ({
    category: asks[0]!.ask.category,
    dayparts: sharedBy(asks),
    askIds: asks.map(({ ask }) => ask.id)
  }));
}

function heaviestOf(left: readonly SeenAsk[]): readonly (readonly SeenAsk[])[] {
  const groups = [...Map.groupBy(left, ({ ask }) => ask.category).values()].map(bestMoment);
  return groups.sort((a, b) => weigh(b) - weigh(a) || (a[0]!.ask.id < b[0]!.ask.id ? -1 : 1)).slice(0, mostWishes);
}

const weigh = (asks: readonly SeenAsk[]): number => asks.reduce((sum, { weight }) => sum + weight, 0);
const sharedBy = (asks: readonly SeenAsk[]): number => asks.reduce((mask, { ask }) => mask & ask.dayparts, -1 >>> 4);

function bestMoment(asks: readonly SeenAsk[]): readonly SeenAsk[] {
  const moments = partsIn(asks.reduce((mask, { ask }) => mask | ask.dayparts, 0));
  const at = (part: number): readonly SeenAsk[] => {
    const then = asks.filter(({ ask }) => (ask.dayparts & (1 << part)) !== 0);
    return then.filter(({ ask }) => isServedBy(ask, sharedBy(then)));
  };
  return moments.map(at).reduce((best, other) => (weigh(other) > weigh(best) ? other : best), asks.slice(0, 1));
}

/** Whether somebody who is not here yet could help with this ask at these dayparts. */
const isServedBy = (ask: AskToMatch, dayparts: number): boolean =>
  judge(ask, newcomerFor(ask, dayparts))?.kind === 'fits';

const newcomerFor = ({ category, languages, home: { x, y }, minutes }: AskToMatch, dayparts: number): Candidate => ({
  ...{ id: '', languages, home: { cellId: '', street: null, x, y }, trust: ['met', 'certificate', 'trained'] },
  offers: [{ id: '', categories: [category], dayparts, minutesAWeek: minutes, reachMetres: 0, isPaused: false }],
  ...{
    commitments: [],
    runningAgreements: 0,
    isNotNow: false,
    contacts: 0,
    wasAskedLately: false,
    isBeingAsked: false
  },
  ...{ wouldLikeTo: false, saidNotThisTime: false, isKeptApart: false, knowsAsker: false, helpedBefore: false },
  isInterested: false
});
