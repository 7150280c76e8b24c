import { diceOf, type Dice } from '../../../src/domain/matching/plan/dice.ts';
import type { Crowd } from '../../../src/domain/matching/exchange/crowd.ts';
import type { Asked } from '../../../src/domain/matching/exchange/week.ts';

/**
 * Invented towns, the same on every machine for the same seed: whole numbers and dice of our own only. No data of a real
 * neighbourhood stands behind them; what is assumed is written in docs/bench.md.
 */
export type Setting = {
  readonly households: number;
  /** Asks per hundred members in this week. */
  readonly demand: number;
  readonly seed: number;
};

/** The asks of a week as columns, so that threads can share them. */
export type AskColumns = {
  readonly size: number;
  readonly member: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly cat: Uint8Array;
  readonly slots: Int32Array;
  readonly pref: Int32Array;
  readonly halfHours: Uint8Array;
  readonly visits: Uint8Array;
  readonly team: Uint8Array;
  readonly social: Int8Array;
  readonly lang: Int32Array;
  readonly sens: Uint8Array;
  readonly weight: Int32Array;
  /** At most one of each, or -1. */
  readonly exclude: Int32Array;
  readonly knows: Int32Array;
  readonly before: Int32Array;
};

export type Town = {
  readonly members: number;
  readonly crowd: Crowd;
  readonly asks: AskColumns;
  readonly capHalfHours: Int32Array;
};

export const demands = { calm: 11, busy: 39, scarce: 88 } as const;

const kinds = 40;
const orderOf = (step: number): readonly number[] => Array.from({ length: kinds }, (_, i) => (i * step + 3) % kinds);
/** Kinds by how often they are wanted, and by how often they are offered: two different orders. */
const wanted = orderOf(7);
const offered = orderOf(23);

// The kind at place r of its order comes 1 / (r + 4) as often.
const shares = Array.from({ length: kinds }, (_, r) => Math.floor(100_000 / (r + 4)));
const whole = shares.reduce((sum, share) => sum + share, 0);
function kindOf(order: readonly number[], dice: Dice): number {
  let left = dice(whole);
  let place = 0;
  while (left >= shares[place]!) left -= shares[place++]!;
  return order[place]!;
}

/** One of so many, where the first is likelier: the shares are per hundred. */
function drawn<T>(table: readonly (readonly [T, number])[], dice: Dice): T {
  let left = dice(100);
  for (const [value, share] of table) {
    if (left < share) return value;
    left -= share;
  }
  return table.at(-1)![0];
}

function slotsOf(count: number, dice: Dice, from = 2 ** 28 - 1): number {
  let mask = 0;
  for (let i = 0; i < count; i++) mask |= 1 << dice(28);
  return mask & from;
}

type Place = { readonly x: number; readonly y: number; readonly side: number; readonly members: number };

/** Neighbourhoods of heavy-tailed size, three quarters of them dense, laid row by row in towns, and towns over the land. */
function placesOf(households: number, dice: Dice): Place[] {
  const places: Place[] = [];
  const perTown = 40_000;
  const towns = Math.max(1, Math.round(households / perTown));
  const wide = Math.ceil(Math.sqrt(towns));
  const apart = 14_000;
  for (let town = 0; town < towns; town++) {
    const corner = {
      x: (town % wide) * apart + dice(3000),
      y: Math.floor(town / wide) * apart + dice(3000)
    };
    places.push(...townAt(corner, Math.round(households / towns), dice));
  }
  return places;
}

function townAt(corner: { readonly x: number; readonly y: number }, households: number, dice: Dice): Place[] {
  const sizes: number[] = [];
  for (let left = households; left > 0; left -= sizes.at(-1)!)
    sizes.push(Math.min(left, 200 + Math.floor(14_500 / (10 + dice(91)))));
  const isDense = sizes.map(() => dice(4) < 3);
  const sides = sizes.map((size, i) => {
    const perSquareKm = isDense[i] ? 1200 + dice(4800) : 60 + dice(240);
    return Math.floor(1000 * Math.sqrt(size / perSquareKm));
  });
  const order = [...sizes.keys()].sort((a, b) => sides[a]! - sides[b]! || a - b);
  const width = Math.floor(Math.sqrt(sides.reduce((sum, side) => sum + side * side, 0)));
  const places: Place[] = [];
  // The dense ones come first and lie together.
  let at = { x: 0, y: 0, high: 0 };
  for (const i of order) {
    const side = sides[i]!;
    if (at.x > 0 && at.x + side > width) at = { x: 0, y: at.y + at.high, high: 0 };
    places.push({ x: corner.x + at.x, y: corner.y + at.y, side, members: 0.15 * sizes[i]! });
    at = { x: at.x + side, y: at.y, high: Math.max(at.high, side) };
  }
  return places;
}

type Home = { readonly x: number; readonly y: number; readonly first: number; readonly count: number };

function homesOf(places: readonly Place[], dice: Dice): Home[] {
  const homes: Home[] = [];
  let due = 0;
  for (const place of places) {
    due += place.members;
    const first = homes.length;
    const count = Math.floor(due) - first;
    for (let i = 0; i < count; i++)
      homes.push({ x: place.x + dice(place.side + 1), y: place.y + dice(place.side + 1), first, count });
  }
  return homes;
}

/** Columns in memory that threads can share. */
const int32 = (size: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * size));
const uint8 = (size: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(size));
const float64 = (size: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * size));

/** Everybody and everything of one week. */
export function townOf({ households, demand, seed }: Setting): Town {
  const dice = diceOf(seed);
  const homes = homesOf(placesOf(households, dice), dice);
  const langs = Int32Array.from(homes, () => langOf(dice));
  const { crowd, capHalfHours } = giversOf({ homes, langs }, dice);
  const asking = homes.flatMap((_, member) => Array.from({ length: asksOf(demand, dice) }, () => member));
  return { members: homes.length, crowd, capHalfHours, asks: asksBy({ asking, homes, langs }, dice) };
}

const asksOf = (demand: number, dice: Dice): number => (dice(300) < demand ? 1 + dice(5) : 0);
const langOf = (dice: Dice): number =>
  drawn(
    [
      [0, 76],
      [1, 14],
      [2, 10]
    ],
    dice
  ) === 0
    ? 1
    : dice(5) < 3
      ? 1 | (1 << (1 + dice(7)))
      : 1 << (1 + dice(7));

type People = { readonly homes: readonly Home[]; readonly langs: Int32Array };

function giversOf({ homes, langs }: People, dice: Dice): { crowd: Crowd; capHalfHours: Int32Array } {
  const members = [...homes.keys()].filter(() => dice(4) < 3);
  const size = members.length;
  const excludeStart = int32(size + 1);
  const excluded: number[] = [];
  const crowd = {
    size,
    id: float64(size),
    x: int32(size),
    y: int32(size),
    maxDist: int32(size),
    avail: int32(size),
    lang: int32(size),
    verified: uint8(size),
    capVisits: int32(size),
    committed: int32(size),
    turn: uint8(size),
    lowLeaves: int32(size),
    highLeaves: int32(size)
  };
  const capHalfHours = int32(size);
  for (const [row, member] of members.entries()) {
    const home = homes[member]!;
    crowd.id[row] = member;
    crowd.x[row] = home.x;
    crowd.y[row] = home.y;
    crowd.maxDist[row] =
      drawn(
        [
          [0, 55],
          [1, 35],
          [2, 10]
        ],
        dice
      ) === 0
        ? 400 + dice(801)
        : dice(9) < 7
          ? 1500 + dice(1501)
          : 5000 + dice(5001);
    crowd.avail[row] = slotsOf(5 + dice(5) + dice(3) * dice(3), dice) || 1;
    crowd.lang[row] = langs[member]!;
    crowd.verified[row] = drawn(
      [
        [0, 70],
        [1, 22],
        [2, 8]
      ],
      dice
    );
    const visits = drawn(
      [
        [1, 58],
        [2, 21],
        [3, 11],
        [4, 2],
        [5, 8]
      ],
      dice
    );
    crowd.capVisits[row] = visits;
    capHalfHours[row] = visits === 5 ? 16 : 2 * visits + 2 * dice(2);
    crowd.committed[row] = dice(14) === 0 ? 1 : 0;
    crowd.turn[row] = dice(4) === 0 ? 1 : 0;
    for (
      let kind = drawn(
        [
          [1, 27],
          [2, 37],
          [3, 20],
          [4, 10],
          [5, 6]
        ],
        dice
      );
      kind > 0;
      kind--
    ) {
      const leaf = kindOf(offered, dice);
      if (leaf < 32) crowd.lowLeaves[row]! |= 1 << leaf;
      else crowd.highLeaves[row]! |= 1 << (leaf - 32);
    }
    if (dice(4) === 0) crowd.highLeaves[row]! |= 256 << dice(8);
    if (dice(50) === 0) excluded.push(home.first + dice(home.count));
    excludeStart[row + 1] = excluded.length;
  }
  const apart = float64(excluded.length);
  apart.set(excluded);
  return { crowd: { ...crowd, excludeStart, excluded: apart }, capHalfHours };
}

type Asking = People & { readonly asking: readonly number[] };

function asksBy({ asking, homes, langs }: Asking, dice: Dice): AskColumns {
  const size = asking.length;
  const asks = {
    size,
    member: int32(size),
    x: int32(size),
    y: int32(size),
    cat: uint8(size),
    slots: int32(size),
    pref: int32(size),
    halfHours: uint8(size),
    visits: uint8(size),
    team: uint8(size),
    social: new Int8Array(new SharedArrayBuffer(size)),
    lang: int32(size),
    sens: uint8(size),
    weight: int32(size),
    exclude: int32(size),
    knows: int32(size),
    before: int32(size)
  };
  for (const [row, member] of asking.entries()) {
    const home = homes[member]!;
    const somebodyNear = (share: number): number => (dice(100) < share ? home.first + dice(home.count) : -1);
    asks.member[row] = member;
    asks.x[row] = home.x;
    asks.y[row] = home.y;
    asks.cat[row] = kindOf(wanted, dice);
    asks.slots[row] = slotsOf(dice(3) === 0 ? 1 + dice(2) : 4 + dice(16), dice);
    asks.pref[row] = slotsOf(9, dice, asks.slots[row]!) || asks.slots[row]! & -asks.slots[row]!;
    asks.halfHours[row] = drawn(
      [
        [1, 16],
        [2, 38],
        [3, 21],
        [4, 17],
        [6, 8]
      ],
      dice
    );
    asks.visits[row] = drawn(
      [
        [1, 88],
        [2, 9],
        [3, 3]
      ],
      dice
    );
    asks.team[row] = drawn(
      [
        [1, 94],
        [2, 4],
        [3, 2]
      ],
      dice
    );
    if (asks.team[row]! > 1) asks.visits[row] = 1;
    asks.social[row] = drawn(
      [
        [0, 50],
        [1, 32],
        [-1, 18]
      ],
      dice
    );
    asks.lang[row] = langs[member]!;
    asks.sens[row] = drawn(
      [
        [0, 70],
        [1, 23],
        [2, 7]
      ],
      dice
    );
    asks.weight[row] =
      drawn(
        [
          [1, 45],
          [2, 36],
          [4, 14],
          [8, 5]
        ],
        dice
      ) *
      drawn(
        [
          [2, 64],
          [3, 23],
          [4, 8],
          [5, 4],
          [6, 1]
        ],
        dice
      );
    asks.exclude[row] = somebodyNear(3);
    asks.knows[row] = somebodyNear(25);
    asks.before[row] = somebodyNear(10);
  }
  return asks;
}

const list = (one: number): readonly number[] => (one < 0 ? [] : [one]);

/** One ask of the columns, as the exchange format has it; its id is its row. */
export const askAt = (asks: AskColumns, row: number): Asked => ({
  id: row,
  member: asks.member[row]!,
  x: asks.x[row]!,
  y: asks.y[row]!,
  cat: asks.cat[row]!,
  slots: asks.slots[row]!,
  pref: asks.pref[row]!,
  halfHours: asks.halfHours[row]!,
  visits: asks.visits[row]!,
  team: asks.team[row]!,
  social: asks.social[row]!,
  lang: asks.lang[row]!,
  sens: asks.sens[row]!,
  weight: asks.weight[row]!,
  exclude: list(asks.exclude[row]!),
  knows: list(asks.knows[row]!),
  before: list(asks.before[row]!)
});
