import { optimumOfVisits } from '../plan/optimum.ts';
import { problemOf, type PairRow } from '../plan/rows.ts';
import { fitOf, happens, hasRoom, planWeights, propose, visit, type Life, type OpenAsk, type Person } from './life.ts';

/** The ways to bring asks and offers together that are compared. */
export const ways = ['board', 'one-by-one', 'plan-weekly', 'plan-daily', 'board-and-plan'] as const;
export type Way = (typeof ways)[number];

/** One day of matching, each in its way. */
export const dayOf: Readonly<Record<Way, (life: Life) => void>> = {
  board: lookAtBoard,
  'one-by-one': askOneByOne,
  'plan-weekly': (life) => {
    if (life.day % 7 === 0) for (let round = 0; round < 3; round++) proposePlan(life);
  },
  'plan-daily': planAndAgain,
  'board-and-plan': (life) => {
    lookAtBoard(life);
    planAndAgain(life);
  }
};

// A plan, and a second one the same day for what was refused: as many proposals a day as asking one by one.
function planAndAgain(life: Life): void {
  proposePlan(life);
  proposePlan(life);
}

// Who looks takes the first that suits, also beyond what was offered.
function lookAtBoard(life: Life): void {
  for (const person of life.people) {
    const { capVisits, looksADay } = person.villager;
    if (!person.isHere || capVisits === 0 || !happens(life, looksADay)) continue;
    if (hasRoom(person) || happens(life, life.assumed.overLimit)) takeOne(life, person);
  }
}

function takeOne(life: Life, person: Person): void {
  for (const ask of life.open) {
    const misfit = ask.missing > 0 ? fitOf(ask, person) : null;
    if (misfit === null || !happens(life, life.assumed.acceptance * (1 - (0.6 * misfit) / 1000))) continue;
    visit(life, ask, { person, misfit });
    return;
  }
}

// The best fitting is asked first, two a day at most; whoever has no room or was asked enough is left in peace.
function askOneByOne(life: Life): void {
  for (const ask of life.open) {
    for (let turn = 0; turn < 2 && ask.missing > 0; turn++) {
      const best = bestFor(life, ask);
      if (!best) break;
      propose(life, ask, best);
    }
  }
}

function bestFor(life: Life, ask: OpenAsk): { person: Person; misfit: number } | null {
  let best: { person: Person; misfit: number } | null = null;
  for (const person of life.people) {
    if (!canBeAsked(life, person)) continue;
    const misfit = fitOf(ask, person);
    if (misfit !== null && (!best || misfit < best.misfit)) best = { person, misfit };
  }
  return best;
}

const canBeAsked = (life: Life, person: Person): boolean =>
  person.isHere && hasRoom(person) && person.contacts < life.assumed.contactsAWeek;

function proposePlan(life: Life): void {
  const open = life.open.filter(({ missing }) => missing > 0);
  const free = life.people.filter((person) => canBeAsked(life, person));
  const pairs = open.flatMap((ask) => pairsFor(ask, free));
  const { problem, name } = problemOf<number>({
    kind: 'visits',
    weights: {
      unserved: planWeights.unserved,
      slot: planWeights.slot,
      load: planWeights.load,
      turn: planWeights.recip
    },
    asks: open.map((ask) => ({ ...ask, team: ask.missing, days: 1, liked: ask.pref, weight: weightOf(life, ask) })),
    helpers: free.map((person) => ({
      id: person.villager.id,
      visits: Math.min(person.villager.capVisits - person.visits, life.assumed.contactsAWeek - person.contacts),
      halfHours: 0,
      committed: person.visits,
      turn: person.received > person.given
    })),
    pairs
  });
  const askOf = new Map(open.map((ask) => [ask.id, ask]));
  const misfitOf = new Map(pairs.map(({ ask, helper, misfit }) => [`${ask} ${helper}`, misfit]));
  for (const visitPlanned of optimumOfVisits(problem).visits) {
    const [ask, helper] = name(visitPlanned);
    propose(life, askOf.get(ask)!, { person: life.people[helper]!, misfit: misfitOf.get(`${ask} ${helper}`)! });
  }
}

const weightOf = ({ day }: Life, { isUrgent, askedOn }: OpenAsk): number =>
  (isUrgent ? 3 : 1) * (2 + Math.floor((day - askedOn) / 7));

const pairsFor = (ask: OpenAsk, free: readonly Person[]): PairRow<number>[] =>
  free.flatMap((person) => {
    const misfit = fitOf(ask, person);
    const slots = ask.slots & person.villager.avail & ~person.taken;
    return misfit === null ? [] : [{ ask: ask.id, helper: person.villager.id, misfit, slots }];
  });
