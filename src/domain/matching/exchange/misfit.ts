import { leavesPerRoot, type Asked, type Giver } from './week.ts';

/** What the misfit of an allowed pair depends on. */
export type Fit = Known & {
  /** In metres, and never more than `maxDist`. */
  readonly distance: number;
  readonly maxDist: number;
  /** The giver offers the leaf itself, and not only its root. */
  readonly isExact: boolean;
  /** Both speak the first language. */
  readonly sharesFirst: boolean;
};
type Known = { readonly helpedBefore: boolean; readonly isKnown: boolean; readonly social: number };

/** How badly an allowed pair fits, 0 is best. The rule of the exchange format. */
export const misfitOfFit = (fit: Fit): number =>
  (fit.maxDist === 0 ? 0 : Math.floor((400 * fit.distance) / fit.maxDist)) +
  (fit.helpedBefore ? 0 : 60) +
  (fit.isExact ? 0 : 150) +
  socialOf(fit) +
  (fit.sharesFirst ? 0 : 40);

/** How badly a giver fits an ask; null when the pair is not allowed. */
export function misfitOf(ask: Asked, giver: Giver): number | null {
  const distance = Math.sqrt((ask.x - giver.x) ** 2 + (ask.y - giver.y) ** 2);
  if (distance > giver.maxDist || !isAllowed(ask, giver)) return null;
  return misfitOfFit({
    distance,
    maxDist: giver.maxDist,
    isExact: giver.leaf.includes(ask.cat),
    sharesFirst: (ask.lang & giver.lang & 1) !== 0,
    ...knownFrom(ask, giver.id)
  });
}

/** What an ask knows of a giver. */
export const knownFrom = (ask: Asked, giverId: number): Known => ({
  helpedBefore: ask.before.includes(giverId),
  isKnown: ask.knows.includes(giverId),
  social: ask.social
});

const isAllowed = (ask: Asked, giver: Giver): boolean =>
  giver.id !== ask.member &&
  (giver.leaf.includes(ask.cat) || giver.root.includes(Math.floor(ask.cat / leavesPerRoot))) &&
  (ask.slots & giver.avail) !== 0 &&
  (ask.lang & giver.lang) !== 0 &&
  giver.verified >= ask.sens &&
  !ask.exclude.includes(giver.id) &&
  !giver.exclude.includes(ask.member);

function socialOf({ social, isKnown, distance }: Fit): number {
  if (social === 1) return isKnown ? 0 : 200;
  if (social !== -1) return 0;
  if (isKnown) return 250;
  return distance < 60 ? 80 : 0;
}
