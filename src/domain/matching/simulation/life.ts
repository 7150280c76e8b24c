import type { Dice } from '../plan/dice.ts';
import { misfitOf } from '../exchange/misfit.ts';
import type { Asked, ExchangeWeights } from '../exchange/week.ts';
import { askOf, type Villager } from './village.ts';

/** What is assumed about how people answer, ask and leave; printed with every result. */
export const assumptions = {
  weeks: 52,
  /** A proposal is taken on with this chance, less 0.6 of its misfit per thousand. */
  acceptance: 0.6,
  /** Asks a member has in a week. */
  demand: 0.1,
  /** Days an ask stays open. */
  openDays: 10,
  urgentDays: 3,
  contactsAWeek: 3,
  /** Of who looks at the board while their offered visits are used up, so many take one more. */
  overLimit: 0.3,
  /** Chances to leave, in a week, on top of 0.3 %: overloaded; an ask unmet; not asked in two months; asked thrice. */
  leave: { always: 0.003, overloaded: 0.03, unmet: 0.03, neverAsked: 0.004, askedOften: 0.01, inDebt: 0.002 }
} as const;
export type Assumptions = {
  readonly [K in keyof typeof assumptions]: (typeof assumptions)[K] extends number ? number : (typeof assumptions)[K];
};

export const planWeights: ExchangeWeights = { unserved: 2000, slot: 50, load: 30, recip: 120 };

export type OpenAsk = Asked & {
  readonly isUrgent: boolean;
  readonly askedOn: number;
  missing: number;
  /** Who was asked already, or said yes. */
  readonly tried: Set<number>;
};

export type Person = {
  readonly villager: Villager;
  isHere: boolean;
  visits: number;
  taken: number;
  contacts: number;
  given: number;
  received: number;
  daysSinceAsked: number;
  wasUnmet: boolean;
  wasOver: boolean;
};

export type Life = {
  readonly people: readonly Person[];
  readonly dice: Dice;
  readonly assumed: Assumptions;
  open: OpenAsk[];
  day: number;
  askCount: number;
  readonly tally: Tally;
};

export type Tally = {
  asks: number;
  urgent: number;
  served: number;
  urgentServed: number;
  waited: number;
  misfit: number;
  visits: number;
};

export const begin = (villagers: readonly Villager[], dice: Dice, assumed: Assumptions): Life => ({
  people: villagers.map((villager) => ({
    villager,
    isHere: true,
    visits: 0,
    taken: 0,
    contacts: 0,
    given: 0,
    received: 0,
    daysSinceAsked: 0,
    wasUnmet: false,
    wasOver: false
  })),
  dice,
  assumed,
  open: [],
  day: 0,
  askCount: 0,
  tally: { asks: 0, urgent: 0, served: 0, urgentServed: 0, waited: 0, misfit: 0, visits: 0 }
});

/** Whether something of this chance happens. */
export const happens = (life: Life, chance: number): boolean => life.dice(1_000_000) < chance * 1_000_000;

/** New asks of the day. */
export function askAnew(life: Life): void {
  for (const person of life.people) {
    if (!person.isHere || !happens(life, life.assumed.demand / 7)) continue;
    const ask = askOf(life.askCount++, person.villager, life.dice);
    life.open.push({ ...ask, askedOn: life.day, missing: ask.team, tried: new Set() });
    life.tally.asks++;
    if (ask.isUrgent) life.tally.urgent++;
  }
}

/** The misfit of somebody for an ask now, or null when they cannot. */
export function fitOf(ask: OpenAsk, person: Person): number | null {
  if (!person.isHere || ask.tried.has(person.villager.id)) return null;
  if ((ask.slots & person.villager.avail & ~person.taken) === 0) return null;
  return misfitOf(ask, person.villager);
}

export const hasRoom = ({ visits, villager }: Person): boolean => visits < villager.capVisits;

/** Asks somebody for a visit; a yes is a visit, a no is not asked again for this ask. */
export function propose(life: Life, ask: OpenAsk, to: { readonly person: Person; readonly misfit: number }): boolean {
  to.person.contacts++;
  to.person.daysSinceAsked = 0;
  ask.tried.add(to.person.villager.id);
  const isTaken = happens(life, life.assumed.acceptance * (1 - (0.6 * to.misfit) / 1000));
  if (isTaken) visit(life, ask, to);
  return isTaken;
}

export function visit(
  life: Life,
  ask: OpenAsk,
  { person, misfit }: { readonly person: Person; readonly misfit: number }
): void {
  const shared = ask.slots & person.villager.avail & ~person.taken;
  const liked = shared & ask.pref;
  const slots = liked === 0 ? shared : liked;
  person.taken |= slots & -slots;
  person.visits++;
  if (person.visits > person.villager.capVisits) person.wasOver = true;
  person.given++;
  life.people[ask.member]!.received++;
  ask.tried.add(person.villager.id);
  life.tally.misfit += misfit;
  life.tally.visits++;
  if (--ask.missing === 0) serve(life, ask);
}

function serve({ tally, day }: Life, ask: OpenAsk): void {
  tally.served++;
  tally.waited += day - ask.askedOn;
  if (ask.isUrgent) tally.urgentServed++;
}

/** Ends the day: what was served or waited too long goes; on Sunday people may leave and a new week begins. */
export function endDay(life: Life): void {
  const { openDays, urgentDays } = life.assumed;
  life.open = life.open.filter((ask) => {
    const isPast = life.day + 1 - ask.askedOn >= (ask.isUrgent ? urgentDays : openDays);
    if (isPast && ask.missing > 0) life.people[ask.member]!.wasUnmet = true;
    return ask.missing > 0 && !isPast && life.people[ask.member]!.isHere;
  });
  for (const person of life.people) person.daysSinceAsked++;
  life.day++;
  if (life.day % 7 === 0) for (const person of life.people) endWeek(life, person);
}

function endWeek(life: Life, person: Person): void {
  if (person.isHere && happens(life, chanceToLeave(life, person))) person.isHere = false;
  person.visits = 0;
  person.taken = 0;
  person.contacts = 0;
  person.wasUnmet = false;
}

function chanceToLeave({ assumed: { leave } }: Life, person: Person): number {
  const { villager, visits, contacts } = person;
  return (
    leave.always +
    (visits > villager.capVisits ? leave.overloaded : 0) +
    (person.wasUnmet ? leave.unmet : 0) +
    (villager.capVisits > 0 && person.daysSinceAsked > 60 ? leave.neverAsked : 0) +
    (contacts >= 3 ? leave.askedOften : 0) +
    (person.received > person.given + 2 ? leave.inDebt : 0)
  );
}
