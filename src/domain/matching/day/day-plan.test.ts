import { expect, test } from 'vitest';
import { weekOf } from '../../neighbourhoods/calendar-day.ts';
import type { AskToMatch } from '../candidate.ts';
import { weights } from '../weights.ts';
import { mayBeShown } from './check-day.ts';
import { weightOf, type DayFacts, type GiverOfDay } from './day-facts.ts';
import { partOf } from './day-part.ts';
import { planDay } from './day-plan.ts';

const home = { cellId: null, street: null, x: 0, y: 0 };
const name = (letter: string, i: number): string => `${letter}${String(i).padStart(4, '0')}`;

const ask = (i: number, over: Partial<AskToMatch> = {}): AskToMatch => ({
  ...{ id: name('a', i), personId: name('p', i), category: 'dog', root: 'animals', needs: 'nothing', isRemote: false },
  ...{ dayparts: 0b11, preferred: 0b11, minutes: 30, weeks: { first: 2900, last: 2900 }, everyWeek: false },
  ...{ languages: ['nl'], home, distancePreference: 'not-asked', ticked: [] },
  ...over
});

const helper = (i: number, over: Partial<GiverOfDay> = {}): GiverOfDay => ({
  ...{
    id: name('h', i),
    neighbourhoodId: 'here',
    beyond: [],
    languages: ['nl'],
    home,
    trust: [],
    commitments: [],
    runningAgreements: 0
  },
  ...{ isNotNow: false, contacts: 0, wasAskedLately: false, isBeingAsked: false, wouldLikeTo: false },
  offers: [
    {
      id: name('o', i),
      categories: ['dog'],
      dayparts: 0b11,
      minutesAWeek: 120,
      reachMetres: 1000,
      isPaused: false
    }
  ],
  ...over
});

const nothing = { saidNotThisTime: [], interested: [], keptApart: [], acquainted: [], helpedBefore: [] };
const open = (one: AskToMatch, neighbourhoodId = 'here', goesBeyond = true) => ({
  ...{ ask: one, weight: 2, neighbourhoodId, goesBeyond }
});
const day = (asks: readonly AskToMatch[], helpers: readonly GiverOfDay[], over: Partial<DayFacts> = {}): DayFacts => ({
  ...{ today: '2025-08-04', asks: asks.map((one) => open(one)), helpers, bonds: nothing, crossings: [], weights },
  ...over
});
const many = <Row>(size: number, row: (i: number) => Row): Row[] => Array.from({ length: size }, (_, i) => row(i));

test.each([100, 600])('M15 %i asks that all have the same best helpers are all served', (size) => {
  const facts = day(many(size, ask), many(size, helper));
  const plan = planDay(facts, []);
  expect(plan.proposals).toHaveLength(size);
  expect(mayBeShown(facts, plan)).toBe(true);
});

test('M34 with two helpers kept per ask all are served that could be, though all want the same ones first', () => {
  // Whoever comes later in the row can help fewer of them, so the first ones have to leave the best to others.
  const [asks, size] = [many(40, (i) => ask(i, { dayparts: i < 20 ? 0b11 : 0b01, preferred: 0b11 })), 40];
  const helpers = many(size, (i) =>
    helper(i, { home: { ...home, x: 10 * i }, offers: [{ ...helper(i).offers[0]!, dayparts: i < 20 ? 0b11 : 0b10 }] })
  );
  const facts = day(asks, helpers);
  const plan = planDay(facts, [], { kept: { upTo: 0, ofMany: 1 } });
  expect(plan.proposals).toHaveLength(size);
  expect(mayBeShown(facts, plan)).toBe(true);
});

test('M29 a proposal that was shown stays while another is hardly better', () => {
  const other = helper(1, { languages: ['ar', 'nl'], wasAskedLately: false });
  const facts = day([ask(0)], [helper(0), other]);
  const chosen = (announced: readonly (readonly [string, string])[]) =>
    planDay(facts, announced).proposals[0]!.helperId;
  expect(chosen([])).toBe(name('h', 0));
  expect(chosen([[name('a', 0), name('h', 1)]])).toBe(name('h', 1));
});

test('M30 what one person more makes possible is tried out before it is said', () => {
  const asks = [ask(0), ask(1, { dayparts: 0b10, preferred: 0b10 })];
  expect(planDay(day(asks, [helper(0)]), []).wishes).toEqual([
    { category: 'dog', dayparts: 0b10, askIds: [name('a', 1)] }
  ]);
  expect(planDay(day(asks, [helper(0), helper(1)]), []).wishes).toEqual([]);
});

test('M30 a wish is for somebody with whom every rule would hold, so not for who wants somebody they know', () => {
  const wishes = (...asks: AskToMatch[]) => planDay(day(asks, []), []).wishes;
  const known = ask(0, { distancePreference: 'someone-i-know', ticked: [name('h', 1)] });
  expect(wishes(known)).toEqual([]);
  expect(wishes(known, ask(1)).map(({ askIds }) => askIds)).toEqual([[name('a', 1)]]);
  // What both have is too short for the long one, which alone would be long enough.
  const [long, short] = [ask(2, { minutes: 300, dayparts: 0b0011 }), ask(3, { dayparts: 0b1001 })];
  expect(wishes(long, short)).toEqual([{ category: 'dog', dayparts: 0b0011, askIds: [long.id] }]);
  expect(wishes(ask(4, { minutes: 300, dayparts: 0b0101 }))).toEqual([]);
});

test('M30 what would make it possible is not said of somebody new where the asker wants somebody they know', () => {
  const busy = helper(1, { isBeingAsked: true });
  const because = (over: Partial<AskToMatch>, ...who: GiverOfDay[]) =>
    planDay(day([ask(0, over)], who), []).unserved[0]!.because;
  const known = { distancePreference: 'someone-i-know' as const, ticked: [busy.id] };
  expect(because({}, busy)).toBe('asked-for-another');
  expect(because(known, busy)).toBe('not-ticked');
  expect(because(known, helper(1, { isNotNow: true }))).toBe('not-ticked');
  expect(because(known, helper(1, { contacts: 3 }))).toBe('asked-enough');
  expect(because(known, helper(1, { runningAgreements: 3 }))).toBe('gives-in-many');
  expect(because(known)).toBe('nobody-offers');
});

test('M31 whoever is being asked already is in no plan, and a plan that does ask is not shown', () => {
  const free = day([ask(0), ask(1)], [helper(0), helper(1)]);
  const asked = day([ask(0), ask(1)], [helper(0, { isBeingAsked: true }), helper(1)]);
  const plan = planDay(asked, []);
  expect(plan.proposals.map(({ helperId }) => helperId)).toEqual([name('h', 1)]);
  expect(plan.unserved.map(({ because }) => because)).toEqual(['asked-for-another']);
  expect(mayBeShown(asked, plan)).toBe(true);
  expect(mayBeShown(asked, planDay(free, []))).toBe(false);
});

test('M20 the check refuses a plan in which somebody is asked twice, left out, or may not be asked', () => {
  const facts = day([ask(0), ask(1)], [helper(0), helper(1)]);
  const plan = planDay(facts, []);
  const [one, two] = [plan.proposals[0]!, plan.proposals[1]!];
  expect(mayBeShown(facts, plan)).toBe(true);
  expect(mayBeShown(facts, { ...plan, proposals: [one, { ...two, helperId: one.helperId }] })).toBe(false);
  expect(mayBeShown(facts, { ...plan, proposals: [one] })).toBe(false);
  expect(mayBeShown(facts, { ...plan, isSound: false })).toBe(false);
  const apart = { ...nothing, keptApart: [[two.helperId, name('p', 1)]] as const };
  expect(mayBeShown({ ...facts, bonds: apart }, plan)).toBe(false);
});

test('M5 a plan is the same, byte for byte, whether somebody kept apart from all askers exists or not', () => {
  const asks = many(3, ask);
  const people = many(2, helper);
  const hidden = helper(9);
  const apart = asks.map(({ personId }) => [personId, hidden.id] as const);
  const without = planDay(day(asks, people), []);
  const beside = planDay(day(asks, [...people, hidden], { bonds: { ...nothing, keptApart: apart } }), []);
  expect(JSON.stringify(beside)).toBe(JSON.stringify(without));
});

const there = (i: number, over: Partial<GiverOfDay> = {}): GiverOfDay =>
  helper(i, { neighbourhoodId: 'there', beyond: [name('o', i)], ...over });
const sharing = { crossings: [{ between: ['here', 'there'] as const, metres: 500 }] };

test('M32 help crosses a border only where two share, the asker said so and the helper said so of that offer', () => {
  const servedBy = (over: Partial<DayFacts>, who = there(0)) =>
    planDay(day([ask(0)], [who], over), []).proposals.length;
  expect(servedBy(sharing)).toBe(1);
  expect(servedBy({})).toBe(0);
  expect(servedBy({ ...sharing, asks: [open(ask(0), 'here', false)] })).toBe(0);
  expect(servedBy(sharing, there(0, { beyond: [] }))).toBe(0);
  expect(servedBy({ crossings: [{ between: ['there', 'here'], metres: 1500 }] })).toBe(0);
  expect(servedBy({ crossings: [{ between: ['here', 'elsewhere'], metres: 500 }] })).toBe(0);
});

test('M32 of somebody across the border only the offers that may cross count', () => {
  const [dog] = there(0).offers;
  const two = there(0, { offers: [dog!, { ...dog!, id: 'cake', categories: ['cake'] }], beyond: ['cake'] });
  const cake = ask(1, { category: 'cake', root: 'kitchen' });
  expect(planDay(day([ask(0)], [two], sharing), []).proposals).toEqual([]);
  expect(planDay(day([cake], [two], sharing), []).proposals).toHaveLength(1);
});

test('M32 what stays without help, and what would help, is told to its own neighbourhood alone', () => {
  const facts = day([], [], { ...sharing, asks: [open(ask(0)), open(ask(1), 'there')] });
  const plan = planDay(facts, []);
  for (const [place, id] of [
    ['here', name('a', 0)],
    ['there', name('a', 1)]
  ] as const) {
    const { unserved, wishes } = partOf(facts, plan, place);
    expect([unserved.map(({ askId }) => askId), wishes.map(({ askIds }) => askIds)]).toEqual([[id], [[id]]]);
  }
});

test.each([
  ['2025-08-04', '2025-08-04', 6],
  ['2025-08-07', '2025-08-04', 6],
  ['2025-08-08', '2025-08-04', 4],
  ['2025-08-11', '2025-08-04', 4],
  ['2025-08-12', '2025-08-04', 2],
  [null, '2025-08-04', 2],
  [null, '2025-07-29', 2],
  [null, '2025-07-28', 3],
  ['2025-08-06', '2025-07-14', 15],
  [null, '2025-08-05', 2]
])('M37 an ask for %s that stands there since %s weighs %i', (onDate, postedOn, weight) => {
  expect(weightOf({ onDate, postedOn }, '2025-08-04')).toBe(weight);
});

test('M37 of two asks and one helper, the one that weighs more is helped', () => {
  const one = [open(ask(0)), { ...open(ask(1)), weight: 3 }];
  expect(planDay(day([], [helper(0)], { asks: one }), []).proposals.map(({ askId }) => askId)).toEqual([name('a', 1)]);
});

test('M32 one plan over two neighbourhoods serves what each alone cannot, and each sees its own part', () => {
  const cake = { category: 'cake', root: 'kitchen' };
  const both = there(0, { offers: [{ ...there(0).offers[0]!, categories: ['dog', 'cake'] }] });
  const facts = day([], [both, helper(1)], { ...sharing, asks: [open(ask(0)), open(ask(1, cake))] });
  const plan = planDay(facts, []);
  expect(plan.proposals.map(({ helperId }) => helperId)).toEqual([name('h', 1), name('h', 0)]);
  expect(mayBeShown(facts, plan)).toBe(true);
  const [here, beyond] = [partOf(facts, plan, 'here'), partOf(facts, plan, 'there')];
  expect([here.proposals.length, here.away]).toEqual([2, []]);
  expect([beyond.proposals, beyond.unserved]).toEqual([[], []]);
  expect(beyond.away).toEqual([{ helperId: name('h', 0), neighbourhoodId: 'here' }]);
  expect(mayBeShown(facts, here, 'here') && mayBeShown(facts, beyond, 'there')).toBe(true);
  expect(mayBeShown({ ...facts, crossings: [] }, here, 'here')).toBe(false);
});

test('M32 why somebody across the border cannot is not said, and no ring goes over it', () => {
  const busy = there(0, { isNotNow: true });
  expect(planDay(day([ask(0)], [busy], sharing), []).unserved[0]!.because).toBe('nobody-offers');
  const [here, beyond] = [helper(0, { id: name('p', 0), beyond: [name('o', 0)] }), there(1, { id: name('p', 1) })];
  const each = { ...sharing, asks: [open(ask(0)), open(ask(1), 'there')] };
  expect(planDay(day([], [here, beyond], each), []).rings).toEqual([]);
  expect(planDay(day([ask(0), ask(1)], [here, helper(1, { id: name('p', 1) })]), []).rings).toHaveLength(1);
});

/** So many people in a row, each of whom can help the next alone, and the last the first. */
const circle = (size: number, over: (i: number) => Partial<AskToMatch> = () => ({})) => {
  const kind = (i: number): string => `kind ${i % size}`;
  const asks = many(size, (i) => ask(i, { category: kind(i), root: kind(i), ...over(i) }));
  const helpers = many(size, (i) =>
    helper(i, { id: name('p', i), offers: [{ ...helper(i).offers[0]!, categories: [kind(i + 1)] }] })
  );
  return planDay(day(asks, helpers), []).rings;
};

test('M21 a ring has four people at most', () => {
  expect(circle(4)[0]).toHaveLength(4);
  expect(circle(5)).toEqual([]);
});

test('M21 a ring is of asks of these four weeks', () => {
  const from = (first: number) => circle(3, (i) => (i === 0 ? { weeks: { first, last: first } } : {}));
  const thisWeek = weekOf('2025-08-04');
  expect(from(thisWeek + 3)).toHaveLength(1);
  expect(from(thisWeek + 4)).toEqual([]);
});

test('M5 somebody kept apart is in no ring either, and the plan is as if that one offered nothing', () => {
  const each = [0, 1].map((i) => helper(i, { id: name('p', i) }));
  const asks = [ask(0), ask(1)];
  expect(planDay(day(asks, each), []).rings).toHaveLength(1);
  const apart = { bonds: { ...nothing, keptApart: [[name('p', 0), name('p', 1)] as const] } };
  expect(JSON.stringify(planDay(day(asks, each, apart), []))).toBe(JSON.stringify(planDay(day(asks, []), [])));
});
