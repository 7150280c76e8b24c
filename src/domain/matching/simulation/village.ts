import type { Dice } from '../plan/dice.ts';
import { leavesPerRoot, type Asked, type Giver } from '../exchange/week.ts';

/** Somebody of an invented village: what they give, how often they look at the board, and who they know. */
export type Villager = Giver & { readonly looksADay: number; readonly knows: readonly number[] };

export type VillageSize = { readonly members: number; readonly sideMetres: number };

/**
 * An invented village. What is assumed: three quarters offer something; on foot 55 %, by bicycle 35 %, by car 10 %;
 * three in ten are known well; few look at the board often and most seldom; kinds of help differ much in how often
 * they are offered and wanted. No data of a real neighbourhood stands behind it.
 */
export function village({ members, sideMetres }: VillageSize, dice: Dice): readonly Villager[] {
  const places = Array.from({ length: members }, () => ({ x: dice(sideMetres), y: dice(sideMetres) }));
  return places.map((place, id) => ({
    id,
    ...place,
    ...offerOf(dice),
    ...reachOf(dice),
    committed: 0,
    lang: 1 | (dice(10) === 0 ? 1 << (1 + dice(6)) : 0),
    verified: dice(10) < 7 ? 0 : 1 + dice(2),
    given: 0,
    received: 0,
    exclude: dice(50) === 0 ? [dice(members)] : [],
    looksADay: 0.9 / (1 + dice(60)),
    knows: Array.from({ length: 6 }, () => dice(members)).filter((other) => other !== id)
  }));
}

/** A new ask of somebody, with what it wants and whom it knows. */
export function askOf(id: number, member: Villager, dice: Dice): Asked & { readonly isUrgent: boolean } {
  const slots = someSlots(dice, 3 + dice(6));
  const isUrgent = dice(4) === 0;
  return {
    id,
    member: member.id,
    x: member.x,
    y: member.y,
    cat: skewed(dice),
    slots,
    pref: slots & someSlots(dice, 14),
    halfHours: 1 + dice(5),
    visits: 1,
    team: dice(20) === 0 ? 2 : 1,
    social: [1, 1, 1, -1, -1, 0, 0, 0, 0, 0][dice(10)]!,
    lang: member.lang,
    sens: dice(100) < 28 ? 1 : 0,
    weight: 2 * (isUrgent ? 3 : 1),
    exclude: [],
    knows: member.knows,
    before: [],
    isUrgent
  };
}

function offerOf(dice: Dice): Pick<Giver, 'leaf' | 'root' | 'avail' | 'capVisits' | 'capHalfHours'> {
  if (dice(4) === 0) return { leaf: [], root: [], avail: 0, capVisits: 0, capHalfHours: 0 };
  const leaf = Array.from({ length: 1 + dice(5) }, () => 39 - skewed(dice));
  const capVisits = Math.min(6, 1 + Math.floor(1 / (0.15 + dice(100) / 100)));
  return {
    leaf: [...new Set(leaf)],
    root: dice(5) === 0 ? [dice(8)] : [],
    avail: someSlots(dice, 4 + dice(10)),
    capVisits,
    capHalfHours: 3 * capVisits
  };
}

function reachOf(dice: Dice): { readonly maxDist: number } {
  const way = dice(100);
  if (way < 55) return { maxDist: 400 + dice(800) };
  return { maxDist: way < 90 ? 1500 + dice(1500) : 5000 + dice(5000) };
}

function someSlots(dice: Dice, count: number): number {
  let mask = 0;
  for (let i = 0; i < count; i++) mask |= 1 << dice(28);
  return mask;
}

// Lower leaves more often than higher ones; asks and offers lean to opposite ends, and meet in the middle.
const skewed = (dice: Dice): number => Math.min(39, Math.floor((dice(40) + dice(40)) / 2 + dice(leavesPerRoot)) % 40);
