import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../candidates.ts';
import type { AskToMatch, DistancePreference, IdPair, Trust } from '../candidate.ts';
import { scoreOf } from '../score.ts';
import { weights } from '../weights.ts';
import { mayBeShown } from './check-day.ts';
import type { DayFacts, GiverOfDay, OpenAsk } from './day-facts.ts';
import { planDay, type DayPlan } from './day-plan.ts';
import { seenOver } from './seen-over.ts';

type Drawn<Of> = Of extends fc.Arbitrary<infer Row> ? Row : never;

const places = ['east', 'north', 'west'] as const;
const place = fc.constantFrom(...places);
const person = fc.integer({ min: 0, max: 6 }).map((i) => `p${i}`);
const parts = fc.integer({ min: 1, max: 0b1111_1111 });
const home = fc.record({
  cellId: fc.constantFrom('c0', 'c1', null),
  street: fc.constantFrom('Lindestraat', null),
  x: fc.integer({ min: 0, max: 1500 }),
  y: fc.constant(0)
});
const kind = fc.constantFrom(
  { category: 'dog', root: 'animals', needs: 'nothing' as Trust, isRemote: false },
  { category: 'garden', root: 'animals', needs: 'met' as Trust, isRemote: false },
  { category: 'coffee', root: 'company', needs: 'nothing' as Trust, isRemote: true }
);
const language = fc.constantFrom(['nl'], ['nl', 'ar'], ['ar']);
const preference = fc.constantFrom<DistancePreference>(
  'someone-i-know',
  'does-not-matter',
  'rather-unknown',
  'not-asked'
);

const asked = fc.record({
  kind,
  dayparts: parts,
  minutes: fc.constantFrom(30, 120, 240),
  everyWeek: fc.boolean(),
  languages: language,
  home,
  distancePreference: preference,
  ticked: fc.array(person, { maxLength: 2 }),
  by: person,
  weight: fc.integer({ min: 2, max: 9 }),
  place,
  goesBeyond: fc.boolean()
});

const offering = fc.record({
  categories: fc.constantFrom(['dog'], ['animals'], ['garden', 'coffee'], ['dog', 'coffee']),
  dayparts: parts,
  minutesAWeek: fc.constantFrom(30, 120, 600),
  reachMetres: fc.constantFrom(300, 1000, 5000),
  isPaused: fc.constantFrom(false, false, false, true),
  languages: language,
  home,
  trust: fc.constantFrom<Trust[]>([], ['met'], ['certificate']),
  promised: fc.constantFrom(0, 60, 120),
  runningAgreements: fc.integer({ min: 0, max: 3 }),
  isNotNow: fc.constantFrom(false, false, false, true),
  contacts: fc.integer({ min: 0, max: 3 }),
  isBeingAsked: fc.constantFrom(false, false, false, true),
  wouldLikeTo: fc.boolean(),
  place,
  isBeyond: fc.boolean()
});

const day: fc.Arbitrary<DayFacts> = fc
  .record({
    asks: fc.array(asked, { minLength: 1, maxLength: 4 }),
    helpers: fc.uniqueArray(fc.tuple(person, offering), { selector: ([id]) => id, maxLength: 5 }),
    apart: fc.array(fc.tuple(person, person), { maxLength: 2 }),
    known: fc.array(fc.tuple(person, person), { maxLength: 2 }),
    no: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), person), { maxLength: 2 }),
    crossings: fc.subarray<IdPair>([
      ['east', 'north'],
      ['north', 'west']
    ])
  })
  .map(({ asks, helpers, apart, known, no, crossings }) => ({
    today: '2026-10-06',
    asks: asks.map(openAsk),
    helpers: helpers.map(giver),
    bonds: {
      ...{ saidNotThisTime: no.map(([i, who]): IdPair => [`a${i}`, who]), interested: [], helpedBefore: [] },
      ...{ keptApart: apart, acquainted: known }
    },
    crossings: crossings.map((between) => ({ between, metres: 400 })),
    weights
  }));

function openAsk(
  { kind: of, by, weight, place: neighbourhoodId, goesBeyond, ...rest }: Drawn<typeof asked>,
  i: number
): OpenAsk {
  const weeks = { first: 2961, last: 2963 };
  const ask: AskToMatch = { id: `a${i}`, personId: by, ...of, ...rest, preferred: rest.dayparts, weeks };
  return { ask, weight, neighbourhoodId, goesBeyond };
}

function giver([
  id,
  { categories, dayparts, minutesAWeek, reachMetres, isPaused, promised, place: at, isBeyond, ...rest }
]: [string, Drawn<typeof offering>]): GiverOfDay {
  const offer = { id: `o-${id}`, categories, dayparts, minutesAWeek, reachMetres, isPaused };
  const commitments = promised > 0 ? [{ minutes: promised, weeks: { first: 2962, last: 2962 }, offerId: null }] : [];
  return {
    id,
    neighbourhoodId: at,
    beyond: isBeyond ? [offer.id] : [],
    offers: [offer],
    commitments,
    wasAskedLately: false,
    ...rest
  };
}

/** What a plan costs, reckoned anew from the facts; Infinity where it breaks a rule. */
function costOf(facts: DayFacts, helperOf: ReadonlyMap<string, string>): number {
  const seenFrom = seenOver(facts);
  if (new Set(helperOf.values()).size < helperOf.size) return Infinity;
  return facts.asks.reduce((sum, open) => {
    const helper = facts.helpers.find(({ id }) => id === helperOf.get(open.ask.id));
    if (!helper) return sum + weights.unserved * open.weight;
    const seen = seenFrom(open, helper);
    const verdict = seen && judge(open.ask, seen);
    if (helper.isBeingAsked || helper.runningAgreements > 2 || verdict?.kind !== 'fits') return Infinity;
    return sum + Math.min(...verdict.offers.map((offer) => scoreOf({ ask: open.ask, helper: seen!, offer }).total));
  }, 0);
}

/** What it costs that some are proposed for whom another was shown before. */
function changesIn(helperOf: ReadonlyMap<string, string>, shown: ReadonlyMap<string, string>): number {
  return [...helperOf].filter(([ask, helper]) => shown.has(ask) && shown.get(ask) !== helper).length * weights.changed;
}

const divisionOf = ({ proposals }: DayPlan): ReadonlyMap<string, string> =>
  new Map(proposals.map(({ askId, helperId }) => [askId, helperId]));

/** Every way there is to divide a day, one by one. */
function cheapestOf(facts: DayFacts, at = 0, chosen: ReadonlyMap<string, string> = new Map()): number {
  const open = facts.asks[at];
  if (!open) return costOf(facts, chosen);
  const ways = facts.helpers.map(({ id }) => new Map([...chosen, [open.ask.id, id]]));
  return Math.min(...[chosen, ...ways].map((way) => cheapestOf(facts, at + 1, way)));
}

test('M14 no plan of a day breaks a hard rule, nor proposes anybody twice', () => {
  fc.assert(
    fc.property(day, (facts) => {
      const plan = planDay(facts, []);
      expect(mayBeShown(facts, plan)).toBe(true);
      expect(costOf(facts, divisionOf(plan))).toBeLessThan(Infinity);
      const named = [...plan.proposals, ...plan.unserved].map(({ askId }) => askId);
      expect(named.toSorted()).toEqual(facts.asks.map(({ ask }) => ask.id));
    }),
    { numRuns: 500 }
  );
});

test('M15 no other division of a day is cheaper, whichever is tried', () => {
  fc.assert(
    fc.property(day, (facts) => {
      expect(costOf(facts, divisionOf(planDay(facts, [])))).toBe(cheapestOf(facts));
    }),
    { numRuns: 150 }
  );
});

test('M34 however few helpers are kept per ask, the plan is as cheap as with all', () => {
  const few = { kept: { upTo: 0, ofMany: 0 } };
  const shown = fc.array(fc.tuple(fc.constantFrom('a0', 'a1', 'a2', 'a3'), person), { maxLength: 3 });
  fc.assert(
    fc.property(day, shown, (facts, announced) => {
      const plan = planDay(facts, announced, few);
      expect(mayBeShown(facts, plan)).toBe(true);
      const cost = (helperOf: ReadonlyMap<string, string>): number =>
        costOf(facts, helperOf) + changesIn(helperOf, new Map(announced));
      expect(cost(divisionOf(plan))).toBe(cost(divisionOf(planDay(facts, announced))));
      if (announced.length === 0) expect(cost(divisionOf(plan))).toBe(cheapestOf(facts));
    }),
    { numRuns: 300 }
  );
});

test('M17 a day is divided the same, in whatever order its facts are read', () => {
  fc.assert(
    fc.property(day, (facts) => {
      const [asks, helpers] = [facts.asks.toReversed(), facts.helpers.toReversed()];
      const turned = planDay({ ...facts, asks, helpers, crossings: facts.crossings.toReversed() }, []);
      expect(divisionOf(turned)).toEqual(divisionOf(planDay(facts, [])));
    }),
    { numRuns: 300 }
  );
});

test('M18 one helper more never makes a day worse', () => {
  fc.assert(
    fc.property(day, (facts) => {
      fc.pre(facts.helpers.length > 0);
      const without = { ...facts, helpers: facts.helpers.slice(1) };
      const [more, less] = [facts, without].map((some) => costOf(some, divisionOf(planDay(some, []))));
      expect(more).toBeLessThanOrEqual(less!);
    }),
    { numRuns: 300 }
  );
});

test('M5 whoever is kept apart from every asker changes no letter of the plan', () => {
  fc.assert(
    fc.property(day, (facts) => {
      fc.pre(facts.helpers.length > 0);
      const [hidden, ...helpers] = facts.helpers;
      const apart = facts.asks.map(({ ask }): IdPair => [hidden!.id, ask.personId]);
      const bonds = { ...facts.bonds, keptApart: [...facts.bonds.keptApart, ...apart] };
      // An asker who is hidden as a helper still asks.
      expect(JSON.stringify(planDay({ ...facts, bonds }, []))).toBe(
        JSON.stringify(planDay({ ...facts, bonds, helpers }, []))
      );
    }),
    { numRuns: 300 }
  );
});
