import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskToMatch, Candidate, Home, OfferToMatch, Trust } from './candidate.ts';
import { barriers, judge } from './candidates.ts';
import { scoreOf } from './score.ts';
import { suggest } from './suggest.ts';

const bits = (most: number) => fc.integer({ min: 0, max: (1 << most) - 1 });
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const home: fc.Arbitrary<Home> = fc.record({
  cellId: oneOf(null, 'c1', 'c2', 'c3'),
  street: oneOf(null, 'elm', 'oak'),
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 900 })
});
const languages = fc.uniqueArray(oneOf('nl', 'en', 'ar'), { minLength: 1, maxLength: 2 });
const offer: fc.Arbitrary<OfferToMatch> = fc.record({
  id: oneOf('o1', 'o2', 'o3'),
  categories: fc.uniqueArray(oneOf('dog', 'animals', 'cake'), { minLength: 1 }),
  dayparts: bits(8),
  minutesAWeek: oneOf(30, 60, 120, 300),
  reachMetres: oneOf(300, 700, 2000),
  isPaused: oneOf(false, false, false, true)
});
const commitment = fc.record({
  minutes: oneOf(30, 60, 90),
  weeks: fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .map(([first, more]) => ({ first, last: first + more })),
  offerId: oneOf(null, 'o1', 'o2')
});
const trusts = fc.uniqueArray(oneOf<Trust>('met', 'certificate', 'trained'));
const rarely = oneOf(false, false, false, false, true);
const helper: fc.Arbitrary<Candidate> = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map((n) => `h${n}`),
  languages,
  home,
  trust: trusts,
  offers: fc.uniqueArray(offer, { minLength: 1, maxLength: 3, selector: (one) => one.id }),
  commitments: fc.array(commitment, { maxLength: 3 }),
  runningAgreements: fc.integer({ min: 0, max: 4 }),
  isNotNow: rarely,
  contacts: fc.integer({ min: 0, max: 3 }),
  wasAskedLately: fc.boolean(),
  isBeingAsked: fc.boolean(),
  saidNotThisTime: rarely,
  isKeptApart: rarely,
  knowsAsker: fc.boolean(),
  helpedBefore: fc.boolean(),
  isInterested: fc.boolean(),
  wouldLikeTo: fc.boolean()
});
const ask: fc.Arbitrary<AskToMatch> = fc
  .record({
    id: fc.constant('a'),
    personId: oneOf('h1', 'asker'),
    category: fc.constant('dog'),
    root: fc.constant('animals'),
    needs: oneOf<Trust>('nothing', 'nothing', 'met', 'certificate', 'trained'),
    isRemote: rarely,
    dayparts: bits(8).map((mask) => mask | 3),
    preferred: bits(8),
    minutes: oneOf(15, 60, 150),
    weeks: oneOf({ first: 1, last: 1 }, { first: 1, last: 4 }),
    everyWeek: fc.boolean(),
    languages,
    home,
    distancePreference: oneOf('someone-i-know', 'does-not-matter', 'rather-unknown', 'not-asked'),
    ticked: fc.uniqueArray(
      fc.integer({ min: 0, max: 40 }).map((n) => `h${n}`),
      { minLength: 5, maxLength: 20 }
    )
  })
  .map((drawn) => ({ ...drawn, distancePreference: drawn.distancePreference as AskToMatch['distancePreference'] }));
const neighbours = fc.uniqueArray(helper, { maxLength: 40, selector: (one) => one.id });

/** The hard rules once more, written another way and without looking at the first. */
function mayHelp(one: AskToMatch, person: Candidate, given: OfferToMatch): boolean {
  const weeks = Array.from({ length: one.weeks.last - one.weeks.first + 1 }, (_, at) => one.weeks.first + at);
  const isRoomy = (week: number): boolean => {
    let left = given.minutesAWeek;
    for (const promised of person.commitments) {
      const counts = promised.offerId === null || promised.offerId === given.id;
      if (counts && week >= promised.weeks.first && week <= promised.weeks.last) left -= promised.minutes;
    }
    return left >= one.minutes;
  };
  const stretches = Array.from({ length: 7 }, (_, day) => {
    const parts = [0, 1, 2, 3].map((part) => ((one.dayparts & given.dayparts) >> (4 * day + part)) & 1);
    return parts.map((free) => (free ? 'x' : '.')).join('');
  });
  const lengthOf = (day: string, from: number, to: number) =>
    /^x+$/.test(day.slice(from, to)) ? [240, 120, 240, 240].slice(from, to).reduce((a, b) => a + b, 0) : 0;
  const longest = Math.max(
    ...stretches.flatMap((day) =>
      [0, 1, 2, 3].flatMap((from) => [1, 2, 3, 4].map((to) => (to > from ? lengthOf(day, from, to) : 0)))
    )
  );
  const far = Math.sqrt((one.home.x - person.home.x) ** 2 + (one.home.y - person.home.y) ** 2);
  const strangers =
    person.home.cellId !== null &&
    one.home.cellId !== null &&
    person.home.cellId !== one.home.cellId &&
    (one.home.street === null || person.home.street !== one.home.street);
  const trusted = {
    nothing: true,
    met: person.trust.length > 0,
    certificate: person.trust.includes('certificate'),
    trained: person.trust.includes('trained')
  };
  return [
    person.id !== one.personId,
    !person.isKeptApart,
    !person.isNotNow && !given.isPaused,
    !person.saidNotThisTime,
    person.contacts <= 2,
    given.categories.some((category) => category === 'dog' || category === 'animals'),
    person.languages.filter((language) => one.languages.includes(language)).length > 0,
    longest >= one.minutes && longest > 0,
    one.isRemote || Math.round(far) <= given.reachMetres,
    one.everyWeek ? weeks.every(isRoomy) : weeks.some(isRoomy),
    trusted[one.needs],
    one.distancePreference !== 'rather-unknown' || strangers,
    one.distancePreference !== 'someone-i-know' || one.ticked.includes(person.id)
  ].every(Boolean);
}

function byForce(one: AskToMatch, people: readonly Candidate[]) {
  const pairs = people.flatMap((person) =>
    person.offers
      .filter((given) => mayHelp(one, person, given))
      .map((given) => ({
        id: person.id,
        offer: given.id,
        total: scoreOf({ ask: one, helper: person, offer: given }).total
      }))
  );
  pairs.sort((a, b) => a.total - b.total || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.offer < b.offer ? -1 : 1));
  const seen = new Set<string>();
  return pairs.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, 10);
}

/** The same person with nothing that stands in the way. */
const anybody = (person: Candidate): Candidate => ({
  ...person,
  ...{ isNotNow: false, isKeptApart: false, saidNotThisTime: false, contacts: 0, commitments: [] },
  ...{ languages: ['nl', 'en', 'ar'], trust: ['met', 'certificate', 'trained'] },
  offers: person.offers.map((given) => ({
    ...given,
    ...{ categories: ['dog'], dayparts: 0b1111, minutesAWeek: 300, reachMetres: 2000, isPaused: false }
  }))
});

const inShort = ({ best, others }: ReturnType<typeof suggest>) => ({
  best: best.map((one) => ({ id: one.helper.id, offer: one.offer.id, score: one.score })),
  others: others.map((one) => ({ id: one.helper.id, because: one.because }))
});

describe('suggestions for one ask', () => {
  test('M1 no hard rule is ever broken', () => {
    fc.assert(
      fc.property(ask, neighbours, (one, people) => {
        for (const { helper: person, offer: given } of suggest(one, people).best)
          expect(mayHelp(one, person, given)).toBe(true);
      })
    );
  });

  test('M2 the best ten are those a search through everybody finds', () => {
    fc.assert(
      fc.property(ask, neighbours, (one, people) => {
        const found = suggest(one, people).best.map((best) => ({
          id: best.helper.id,
          offer: best.offer.id,
          total: best.score.total
        }));
        expect(found).toEqual(byForce(one, people));
      }),
      { numRuns: 400 }
    );
  });

  test('M2 of a crowd in which everybody fits, the ten best and nobody else, in order', () => {
    const crowd = fc.uniqueArray(helper, { minLength: 11, maxLength: 40, selector: (one) => one.id });
    fc.assert(
      fc.property(ask, crowd, (one, people) => {
        const open: AskToMatch = { ...one, personId: 'asker', distancePreference: 'not-asked', dayparts: 0b1111 };
        const willing = people.map((person) => anybody(person));
        const { best } = suggest(open, willing);
        expect(best.map(({ helper: { id } }) => id)).toEqual(byForce(open, willing).map(({ id }) => id));
        expect(best).toHaveLength(10);
        expect(suggest(open, willing, { most: 40 }).best).toHaveLength(people.length);
      })
    );
  });

  test('M3 the order of people and offers changes nothing', () => {
    fc.assert(
      fc.property(ask, neighbours, (one, people) => {
        const turned = [...people].reverse().map((person) => ({ ...person, offers: [...person.offers].reverse() }));
        expect(inShort(suggest(one, turned))).toEqual(inShort(suggest(one, people)));
      })
    );
  });

  test('M5 whoever is kept apart or not trusted enough leaves no trace', () => {
    fc.assert(
      fc.property(ask, neighbours, (one, people) => {
        const without = people.filter((person) => !person.isKeptApart && judge(one, person) !== null);
        expect(inShort(suggest(one, people))).toEqual(inShort(suggest(one, without)));
      })
    );
  });

  test('M5 keeping two people apart changes no word about anybody else', () => {
    fc.assert(
      fc.property(ask, neighbours, fc.nat(), (one, people, pick) => {
        fc.pre(people.length > 0);
        const chosen = people[pick % people.length]!.id;
        const apart = people.map((person) => (person.id === chosen ? { ...person, isKeptApart: true } : person));
        const gone = people.filter((person) => person.id !== chosen);
        expect(inShort(suggest(one, apart))).toEqual(inShort(suggest(one, gone)));
      })
    );
  });

  test('M7 a pause or hours that are full are never passed', () => {
    fc.assert(
      fc.property(ask, neighbours, (one, people) => {
        const paused = people.map((person) => ({
          ...person,
          offers: person.offers.map((given) => ({ ...given, isPaused: true }))
        }));
        const full = people.map((person) => ({
          ...person,
          commitments: [{ minutes: 300, weeks: { first: 0, last: 9 }, offerId: null }]
        }));
        expect(suggest(one, paused).best).toEqual([]);
        expect(suggest(one, full).best).toEqual([]);
      })
    );
  });

  test('M13 everybody who may be spoken of is suggested, named or beyond the tenth place', () => {
    fc.assert(
      fc.property(ask, neighbours, (one, people) => {
        const { best, others } = suggest(one, people);
        const spoken = people.filter((person) => judge(one, person) !== null).length;
        const all = suggest(one, people, { most: people.length });
        expect(all.best.length + all.others.length).toBe(spoken);
        expect(best.length).toBe(Math.min(10, all.best.length));
        expect(others.every(({ because }) => barriers.includes(because))).toBe(true);
      })
    );
  });
});
