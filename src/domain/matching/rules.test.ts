import { describe, expect, test } from 'vitest';
import type { AskToMatch, Candidate, OfferToMatch } from './candidate.ts';
import { judge, longestStretch, type Barrier } from './candidates.ts';
import { distanceBetween } from './distance.ts';
import { weekOf } from '../neighbourhoods/calendar-day.ts';
import { givesInMany, roomFor } from './load.ts';
import { proposeMatch, withdrawProposal } from './match.ts';
import { prosAndCons } from './pros-and-cons.ts';
import { scoreOf, type Because, type PartName } from './score.ts';
import { weights } from './weights.ts';

const ask: AskToMatch = {
  id: 'a',
  personId: 'asker',
  category: 'dog',
  root: 'animals',
  needs: 'nothing',
  isRemote: false,
  dayparts: 0b0111,
  preferred: 0b0001,
  minutes: 60,
  weeks: { first: 10, last: 10 },
  everyWeek: false,
  languages: ['nl'],
  home: { cellId: 'c1', street: 'elm', x: 0, y: 0 },
  distancePreference: 'does-not-matter',
  ticked: []
};
const offer: OfferToMatch = {
  id: 'o',
  categories: ['dog'],
  dayparts: 0b1111,
  minutesAWeek: 120,
  reachMetres: 1000,
  isPaused: false
};
const helper: Candidate = {
  id: 'h',
  languages: ['nl'],
  home: { cellId: 'c2', street: 'oak', x: 300, y: 400 },
  trust: [],
  offers: [offer],
  commitments: [],
  runningAgreements: 0,
  isNotNow: false,
  contacts: 0,
  wasAskedLately: false,
  isBeingAsked: false,
  saidNotThisTime: false,
  isKeptApart: false,
  knowsAsker: false,
  helpedBefore: false,
  isInterested: false,
  wouldLikeTo: false
};

type Change = { ask?: Partial<AskToMatch>; helper?: Partial<Candidate>; offer?: Partial<OfferToMatch> };
const judged = (change: Change) =>
  judge({ ...ask, ...change.ask }, { ...helper, offers: [{ ...offer, ...change.offer }], ...change.helper });
const scored = (change: Change) =>
  scoreOf({
    ask: { ...ask, ...change.ask },
    helper: { ...helper, ...change.helper },
    offer: { ...offer, ...change.offer }
  });

const cases: [Barrier, Change][] = [
  ['offers-other-things', { offer: { categories: ['cake'] } }],
  ['not-now', { offer: { isPaused: true } }],
  ['not-now', { helper: { isNotNow: true } }],
  ['not-this-time', { helper: { saidNotThisTime: true } }],
  ['other-language', { helper: { languages: ['ar'] } }],
  ['not-ticked', { ask: { distancePreference: 'someone-i-know', ticked: ['x'] } }],
  [
    'lives-close',
    { ask: { distancePreference: 'rather-unknown' }, helper: { home: { ...helper.home, cellId: 'c1' } } }
  ],
  [
    'lives-close',
    { ask: { distancePreference: 'rather-unknown' }, helper: { home: { ...helper.home, street: 'elm' } } }
  ],
  [
    'lives-close',
    { ask: { distancePreference: 'rather-unknown' }, helper: { home: { ...helper.home, cellId: null } } }
  ],
  ['too-far', { offer: { reachMetres: 499 } }],
  ['other-times', { offer: { dayparts: 0b1000 } }],
  ['too-short', { ask: { minutes: 300 }, offer: { dayparts: 0b0101, minutesAWeek: 600 } }],
  ['no-room', { offer: { minutesAWeek: 59 } }],
  ['asked-enough', { helper: { contacts: 3 } }],
  ['new-here', { ask: { intimacy: 2 }, helper: { mostIntimacy: 1 } }],
  ['under-sixteen', { helper: { isYoung: true } }]
];

describe('hard rules', () => {
  test.each(cases)('M6 %s is named for what it is', (because, change) => {
    expect(judged({})?.kind).toBe('fits');
    expect(judged(change)).toMatchObject({ kind: 'cannot', because });
  });

  test('M1 a whole root offered fits the leaf', () =>
    expect(judged({ offer: { categories: ['animals'] } })?.kind).toBe('fits'));

  test.each<[string, Change]>([
    ['the asker', { helper: { id: 'asker' } }],
    ['somebody kept apart', { helper: { isKeptApart: true } }],
    ['no talk yet where one is needed', { ask: { needs: 'met' } }],
    ['no certificate where one is needed', { ask: { needs: 'certificate' }, helper: { trust: ['met'] } }],
    ['no certificate for somebody under sixteen', { ask: { isOfYoung: true }, helper: { trust: ['met'] } }],
    ['no training where it is needed', { ask: { needs: 'trained' }, helper: { trust: ['met', 'certificate'] } }]
  ])('M5 %s is not spoken of', (_, change) => expect(judged(change)).toBeNull());

  test('M1 somebody under sixteen helps where that fits', () => {
    expect(judged({ ask: { youngMayHelp: true }, helper: { isYoung: true } })?.kind).toBe('fits');
    expect(judged({ ask: { isOfYoung: true, youngMayHelp: true }, helper: { isYoung: true } })?.kind).toBe('fits');
    expect(judged({ ask: { isOfYoung: true }, helper: { trust: ['certificate'] } })?.kind).toBe('fits');
  });

  test('M8 the four answers about who it may be stay four', () => {
    const because = (preference: AskToMatch['distancePreference']) =>
      scored({ ask: { distancePreference: preference, ticked: ['h'] } }).parts.find(
        ({ part }) => part === 'preference'
      );
    expect(because('not-asked')).toMatchObject({ points: 0, because: 'preference-not-asked' });
    expect(because('does-not-matter')).toMatchObject({ points: 0, because: 'preference-open' });
    expect(because('someone-i-know')).toMatchObject({ points: 0, because: 'is-ticked' });
    expect(because('rather-unknown')).toMatchObject({ points: 0, because: 'is-unknown' });
  });

  test('M8 somebody known is no use unless ticked', () => {
    const known = { ask: { distancePreference: 'someone-i-know' as const }, helper: { knowsAsker: true } };
    expect(judged(known)).toMatchObject({ because: 'not-ticked' });
    expect(judged({ ...known, ask: { ...known.ask, ticked: ['h'] } })?.kind).toBe('fits');
  });

  test('M11 distance is between public points, and a phone call has none', () => {
    expect(distanceBetween(ask.home, helper.home)).toBe(500);
    expect(judged({ ask: { isRemote: true }, offer: { reachMetres: 100 } })?.kind).toBe('fits');
    expect(scored({ ask: { isRemote: true } }).parts[0]).toMatchObject({ points: 0, because: 'no-distance' });
  });

  test('M1 dayparts that touch make one long time, over noon and never over night', () => {
    expect(longestStretch(0b0011)).toBe(360);
    expect(longestStretch(0b0101)).toBe(240);
    expect(longestStretch(0b0001_1000)).toBe(240);
    expect(longestStretch(0)).toBe(0);
  });
});

describe('score', () => {
  test('M4 the parts are whole and add up', () => {
    const score = scored({ helper: { home: { ...helper.home, x: 123, y: 45 }, wasAskedLately: true } });
    expect(score.parts.every(({ points }) => Number.isInteger(points))).toBe(true);
    expect(score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score.total);
  });

  const beside = (metres: number): Change => ({ helper: { home: { ...helper.home, x: metres, y: 0 } } });
  const unknown = { ask: { distancePreference: 'rather-unknown' as const } };
  const known = { ask: { distancePreference: 'someone-i-know' as const, ticked: ['h'] } };
  const parts: [PartName, Because, number, Change][] = [
    ['distance', 'lives-near', 0.35 * weights.distance, beside(350)],
    ['distance', 'near-enough', 0.5 * weights.distance, {}],
    ['distance', 'some-way', weights.distance, beside(1000)],
    ['distance', 'no-distance', 0, { ask: { isRemote: true } }],
    ['category', 'fits-exactly', 0, {}],
    ['category', 'fits-widely', weights.widerCategory, { offer: { categories: ['animals'] } }],
    ['before', 'first-time', weights.firstTime, {}],
    ['before', 'helped-before', 0, { helper: { helpedBefore: true } }],
    ['preference', 'is-ticked', 0, known],
    ['preference', 'is-unknown', 0, unknown],
    ['preference', 'knows-asker', weights.knowsAsker, { ...unknown, helper: { knowsAsker: true } }],
    ['preference', 'preference-open', 0, { helper: { knowsAsker: true } }],
    ['preference', 'rather-close', weights.livesClose, { ...unknown, ...beside(299) }],
    ['preference', 'is-unknown', 0, { ...unknown, ...beside(300) }],
    ['language', 'every-language', 0, {}],
    ['language', 'shared-language', weights.sharedLanguage, { ask: { languages: ['nl', 'ar'] } }],
    ['time', 'preferred-time', 0, {}],
    ['time', 'possible-time', weights.possibleTime, { offer: { dayparts: 0b0110 } }],
    ['time', 'time-not-asked', 0, { ask: { preferred: 0 } }],
    ['load', 'much-room', weights.load, {}],
    ['load', 'some-room', weights.load, { offer: { minutesAWeek: 90 } }],
    ['load', 'just-room', weights.load, { offer: { minutesAWeek: 60 } }],
    ['turn', 'no-word-yet', 0, {}],
    ['turn', 'would-like-to', weights.wouldLikeTo, { helper: { wouldLikeTo: true } }],
    ['interest', 'no-interest-yet', 0, {}],
    ['interest', 'showed-interest', weights.showedInterest, { helper: { isInterested: true } }],
    ['rest', 'not-asked-lately', 0, {}],
    ['rest', 'asked-lately', weights.askedLately, { helper: { wasAskedLately: true } }]
  ];

  test.each(parts)('M4 %s: %s weighs what the table of weights says', (part, because, points, change) => {
    expect(scored(change).parts.filter((one) => one.part === part)).toEqual([{ part, points, because }]);
  });

  test('M36 of the languages of an asker none is the first, and who speaks all of them leaves the choice', () => {
    const total = (...languages: string[]) => scored({ ask: { languages: ['nl', 'ar'] }, helper: { languages } }).total;
    expect(total('ar')).toBe(total('nl'));
    expect(total('nl', 'ar')).toBeLessThan(total('ar'));
    expect(total('en', 'ar', 'nl')).toBe(total('nl', 'ar'));
  });

  test('M35 where nobody said what suits best, no reason speaks of time', () => {
    const { pros, cons } = prosAndCons(scored({ ask: { preferred: 0 } }));
    expect([...pros, ...cons].filter((because) => because.endsWith('-time'))).toEqual([]);
  });

  test('M9 every visit more weighs more', () => {
    const visit = { minutes: 1, weeks: { first: 10, last: 10 }, offerId: null };
    const costs = [0, 1, 2, 3].map((visits) => {
      const score = scored({ helper: { commitments: Array.from({ length: visits }, () => visit) } });
      return score.parts.find(({ part }) => part === 'load')!.points;
    });
    expect(costs).toEqual([1, 3, 5, 7].map((odd) => odd * weights.load));
  });

  test('M10 every word of the question is known, and none is about what was received', () => {
    const words = Object.keys(helper).join(' ');
    expect(words).not.toMatch(/receiv|given|balance|debt/i);
  });

  test('N10 nobody is said to live near where a place was not told', () => {
    const words = (change: Change) => prosAndCons(scored(change));
    const beside = { home: { ...helper.home, x: 0, y: 0 } };
    expect(words({ helper: beside }).pros).toContain('lives-near');
    for (const change of [
      { helper: { home: { ...beside.home, cellId: null } } },
      { ask: { home: { ...ask.home, cellId: null } }, helper: beside }
    ]) {
      expect(words(change).pros).not.toContain('lives-near');
      expect(words(change).cons).toContain('place-not-known');
      expect(scored(change).total).toBe(scored({ helper: beside }).total);
    }
  });

  test('M4 in words: three reasons at most, and the room as a word', () => {
    const words = prosAndCons(scored({ helper: { isInterested: true, helpedBefore: true, wouldLikeTo: true } }));
    expect(words.pros).toEqual(['showed-interest', 'would-like-to', 'helped-before']);
    expect(words.room).toBe('much-room');
    expect(prosAndCons(scored({ offer: { categories: ['animals'] } })).cons).toContain('fits-widely');
  });
});

describe('load', () => {
  const busy = { commitments: [{ minutes: 90, weeks: { first: 10, last: 10 }, offerId: null }], offerId: 'o' };

  test('M7 a weekly ask needs room in its fullest week, another in its emptiest', () => {
    const weeks = { first: 10, last: 12 };
    expect(roomFor({ weeks, everyWeek: true }, 120, busy)).toEqual({ minutes: 30, visits: 1 });
    expect(roomFor({ weeks, everyWeek: false }, 120, busy)).toEqual({ minutes: 120, visits: 0 });
  });

  test('M7 weeks begin on Monday', () => {
    expect(weekOf('2026-11-23')).toBe(weekOf('2026-11-29'));
    expect(weekOf('2026-11-30')).toBe(weekOf('2026-11-29') + 1);
  });

  test('M12 more than two running agreements is many', () => expect([2, 3].map(givesInMany)).toEqual([false, true]));
});

describe('proposing', () => {
  const free = { isOpen: true, needsExcuse: false, isExcused: false, hasProposal: false };
  const suggestion = { helper, offer, score: scored({}) };
  const busyGiver = { ...suggestion, helper: { ...helper, runningAgreements: 3 } };

  test('M12 an open ask and a fitting helper become a proposal', () =>
    expect(proposeMatch({ ask: free, suggestion, evenSo: false }).ok).toBe(true));

  test.each([
    ['ask-ended', { ask: { ...free, isOpen: false }, suggestion, evenSo: false }],
    ['already-proposed', { ask: { ...free, hasProposal: true }, suggestion, evenSo: false }],
    ['needs-excuse', { ask: { ...free, needsExcuse: true }, suggestion, evenSo: false }],
    ['cannot-now', { ask: free, suggestion: null, evenSo: true }],
    ['gives-in-many', { ask: free, suggestion: busyGiver, evenSo: false }]
  ])('M12 %s', (reason, draft) => expect(proposeMatch(draft)).toEqual({ ok: false, reason }));

  test('M12 even so, after seeing that somebody gives in many', () =>
    expect(proposeMatch({ ask: free, suggestion: busyGiver, evenSo: true }).ok).toBe(true));

  test('M12 what both agreed is not the desk to take back', () => {
    expect(withdrawProposal({ isAgreed: false, isClosed: false }).ok).toBe(true);
    expect(withdrawProposal({ isAgreed: true, isClosed: false })).toEqual({ ok: false, reason: 'already-agreed' });
    expect(withdrawProposal({ isAgreed: false, isClosed: true })).toEqual({ ok: false, reason: 'already-closed' });
  });
});
