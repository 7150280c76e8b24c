import { leavesPerRoot, type Asked, type Giver } from './week.ts';

/** How badly a giver fits an ask, 0 is best; null when the pair is not allowed. The rule of the exchange format. */
export function misfitOf(ask: Asked, giver: Giver): number | null {
  if (!isAllowed(ask, giver)) return null;
  const distance = metresBetween(ask, giver);
  const knows = ask.knows.includes(giver.id);
  return (
    (giver.maxDist === 0 ? 0 : Math.floor((400 * distance) / giver.maxDist)) +
    (ask.before.includes(giver.id) ? 0 : 60) +
    (giver.leaf.includes(ask.cat) ? 0 : 150) +
    socialOf(ask.social, { knows, isNear: distance < 60 }) +
    ((ask.lang & giver.lang & 1) === 0 ? 40 : 0)
  );
}

function isAllowed(ask: Asked, giver: Giver): boolean {
  return (
    giver.id !== ask.member &&
    fitsCategory(ask, giver) &&
    (ask.slots & giver.avail) !== 0 &&
    (ask.lang & giver.lang) !== 0 &&
    giver.verified >= ask.sens &&
    metresBetween(ask, giver) <= giver.maxDist &&
    !ask.exclude.includes(giver.id) &&
    !giver.exclude.includes(ask.member)
  );
}

const fitsCategory = (ask: Asked, giver: Giver): boolean =>
  giver.leaf.includes(ask.cat) || giver.root.includes(Math.floor(ask.cat / leavesPerRoot));

const metresBetween = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

type Nearness = { readonly knows: boolean; readonly isNear: boolean };

function socialOf(social: number, { knows, isNear }: Nearness): number {
  if (social === 1) return knows ? 0 : 200;
  if (social !== -1) return 0;
  if (knows) return 250;
  return isNear ? 80 : 0;
}
