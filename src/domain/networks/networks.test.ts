import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../advice/advise.ts';
import { emptyReasons, relations } from '../advice/vocabulary.ts';
import { goingWith, seenBy, writeLeaf, type Leaf } from '../cases/leaf.ts';
import { aroundFacts, isKeptApart, lifeDomains, valuesFor, weeksValid, type AroundFact } from './facts.ts';
import { situationFor } from './for-advice.ts';
import { knownOf, networkOf, termsOf, valueOf } from './network.ts';
import { sources, type Said } from './observation.ts';
import { observationsIn, standing } from './standing.ts';

const today = '2026-10-06';
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [anna, bob, need] = [idOf(1), idOf(2), idOf(3)];

type Content = Record<string, unknown>;
const leaf = (id: string, kind: string, content: Content): Leaf =>
  ({
    ...{ id, kind, content, layer: 'map', audience: kind === 'kept-apart' ? 'workers' : 'shared' },
    ...{ authorId: idOf(9), at: new Date(`${today}T09:00:00Z`), version: 1 }
  }) as Leaf;

const said = (over: Partial<Said> = {}): Said => ({
  ...{ about: anna, withId: null, needId: null, fact: 'bond', value: 'warm', empty: null },
  ...{ source: 'client', on: today, until: null, words: '', replaces: [] },
  ...over
});
const withoutWords = (content: object): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'words'));
const observed = (id: number, over: Partial<Said> = {}): Leaf => {
  const content = said(over);
  const isApart = isKeptApart(content);
  return leaf(idOf(id), isApart ? 'kept-apart' : 'observation', isApart ? withoutWords(content) : content);
};
const people = [leaf(anna, 'person', { name: 'Anna' }), leaf(bob, 'person', { name: 'Bob' })];
const on = (leaves: readonly Leaf[], when = today) => networkOf([...people, ...leaves], { today: when });
const bondOn = (leaves: readonly Leaf[], when = today) => knownOf(on(leaves, when), anna, 'bond');

describe('what may be noted', () => {
  const write = (kind: string, content: Said | Content, as: 'client' | 'worker' = 'worker') => {
    const draft = { id: idOf(50), kind, content: kind === 'kept-apart' ? withoutWords(content) : content };
    return writeLeaf(draft, { id: 'w', as }, { agreed: true, leaves: people });
  };

  test.each<[string, Partial<Said>]>([
    ['fact', { fact: 'trust' }],
    ['value', { value: 'lovely' }],
    ['value', { value: 'warm', empty: 'not-asked' }],
    ['value', { value: null }],
    ['withId', { withId: anna, fact: 'terms', value: 'good' }],
    ['needId', { needId: need }],
    ['until', { until: '2026-10-05' }]
  ])('a wrong %s is refused: %o', (field, over) => {
    expect(write('observation', said(over))).toEqual({ ok: false, reason: 'wrong-content', field });
  });

  test('DP7: a judgement about a third person never stands where the client reads', () => {
    for (const [fact, value] of [
      ['load', 'heavy'],
      ['load', 'none'],
      ['judges', 'yes'],
      ['equal', 'no'],
      ['bond', 'conflict'],
      ['bond', 'cool']
    ] as const) {
      expect(write('observation', said({ fact, value }))).toMatchObject({ field: 'value' });
      expect(write('kept-apart', said({ fact, value }))).toMatchObject({ value: { audience: 'workers' } });
      expect(write('kept-apart', said({ fact, value }), 'client')).toMatchObject({ reason: 'not-yours-to-write' });
    }
    expect(write('observation', said({ withId: bob, fact: 'terms', value: 'tense' }))).toMatchObject({
      field: 'value'
    });
  });

  test('a client speaks for the client alone', () => {
    expect(write('observation', said(), 'client')).toMatchObject({ ok: true });
    expect(write('observation', said({ source: 'person' }), 'client')).toMatchObject({ field: 'source' });
  });

  test('R17, R65, R66: that the picture is complete, what is wanted and what is lacking, is said by the client alone', () => {
    const own = { about: null, needId: null };
    for (const [fact, value] of [
      ['explored', 'yes'],
      ['networkStance', 'wants'],
      ['neighbourhoodStance', 'wants'],
      ['basicNeeds.care', 'no']
    ] as const) {
      for (const source of ['worker', 'person', 'imported'] as const)
        expect(write('observation', said({ ...own, fact, value, source })), fact).toMatchObject({ field: 'source' });
      expect(write('observation', said({ ...own, fact, value })), fact).toMatchObject({ ok: true });
    }
    expect(write('observation', said({ ...own, fact: 'trust', value: 'yes', source: 'worker' }))).toMatchObject({
      ok: true
    });
  });

  test('nobody is spoken of who is not on the map, or no longer', () => {
    expect(write('observation', said({ about: idOf(77) }))).toMatchObject({ reason: 'no-such-leaf' });
    expect(write('observation', said({ withId: idOf(77), fact: 'terms', value: 'good' }))).toMatchObject({
      reason: 'no-such-leaf'
    });
  });

  test('DP3: without agreement nothing about anybody is kept', () => {
    const draft = { id: idOf(50), kind: 'observation', content: said() };
    const known = { agreed: false, leaves: people };
    expect(writeLeaf(draft, { id: 'w', as: 'worker' }, known)).toMatchObject({ reason: 'recording-not-agreed' });
  });

  test('R23: a small gesture may be all there is; R21, R66, R79: families of every form have a word', () => {
    expect(write('observation', said({ fact: 'gesture', value: 'yes', words: 'Knikt me toe' }))).toMatchObject({
      ok: true
    });
    expect(lifeDomains).toEqual(['family', 'work', 'leisure', 'school', 'religion', 'neighbourhood', 'online']);
    expect(relations).toEqual(expect.arrayContaining(['housemate', 'other-family']));
  });
});

describe('a fact has its time', () => {
  test('R63: eight weeks for what changes with the day, twenty-six for the rest, the last day included', () => {
    const bond = [observed(10, { on: '2026-01-01' })];
    expect(bondOn(bond, '2026-07-02')).toMatchObject({ fact: 'warm', note: null });
    expect(bondOn(bond, '2026-07-03')).toMatchObject({ fact: { empty: 'not-asked' }, note: 'expired' });
    const load = [observed(10, { fact: 'load', value: 'light', on: '2026-01-01' })];
    expect(valueOf(on(load, '2026-02-26'), anna, 'load')).toBe('light');
    expect(valueOf(on(load, '2026-02-27'), anna, 'load')).toBeNull();
    expect(weeksValid('relation')).toBeNull();
  });

  test('an agreed last day goes before the usual term', () => {
    const bond = [observed(10, { on: '2026-01-01', until: '2026-01-05' })];
    expect(bondOn(bond, '2026-01-05')).toMatchObject({ fact: 'warm' });
    expect(bondOn(bond, '2026-01-06')).toMatchObject({ note: 'expired' });
  });

  test('what was noted later is not yet known', () => {
    expect(bondOn([observed(10)], '2026-10-05')).toBeNull();
  });
});

describe('sources that disagree', () => {
  test('the latest counts; two different values of one day are not known, and it is said', () => {
    const leaves = [observed(10, { on: '2026-10-01', value: 'neutral' }), observed(11)];
    expect(bondOn(leaves)).toMatchObject({ fact: 'warm', note: null });
    const two = [observed(10, { value: 'neutral' }), observed(11, { source: 'worker' })];
    expect(bondOn(two)).toMatchObject({ fact: { empty: 'does-not-know' }, note: 'disagree' });
  });

  test('a correction that knew of the first takes its place, also on the same day', () => {
    const leaves = [observed(10, { value: 'neutral' }), observed(11, { replaces: [idOf(10)] })];
    expect(bondOn(leaves)).toMatchObject({ fact: 'warm', note: null });
    const other = [observed(10, { value: 'neutral' }), observed(11, { replaces: [idOf(10)], source: 'worker' })];
    expect(bondOn(other)).toMatchObject({ note: 'disagree' });
  });

  const load = (id: number, source: Said['source'], value: string | null, day: string): Leaf =>
    observed(id, { fact: 'load', source, value, empty: value === null ? 'prefers-not-to-say' : null, on: day });
  const loadOf = (...leaves: Leaf[]) => knownOf(on(leaves), anna, 'load');

  test('of load and willingness the person concerned counts first, then the client, then the worker', () => {
    expect(loadOf(load(1, 'person', 'light', '2026-10-03'), load(2, 'worker', 'heavy', '2026-10-01'))?.fact).toBe(
      'light'
    );
    expect(loadOf(load(1, 'client', 'light', '2026-10-03'), load(2, 'worker', 'heavy', '2026-10-03'))?.fact).toBe(
      'light'
    );
  });

  test('somebody lower who said something else later makes it not known', () => {
    const found = loadOf(load(1, 'person', 'light', '2026-10-01'), load(2, 'client', 'heavy', '2026-10-03'));
    expect(found).toMatchObject({ fact: { empty: 'does-not-know' }, note: 'disagree' });
    const same = loadOf(load(1, 'person', 'light', '2026-10-01'), load(2, 'client', 'light', '2026-10-03'));
    expect(same).toMatchObject({ fact: 'light', note: null });
  });

  test('who prefers not to say is not spoken for by somebody else', () => {
    const found = loadOf(load(1, 'person', null, '2026-10-04'), load(2, 'client', 'light', '2026-10-01'));
    expect(found?.fact).toEqual({ empty: 'prefers-not-to-say' });
  });

  test('R12: a question that was skipped changes nothing', () => {
    const skipped = observed(11, { value: null, empty: 'not-asked' });
    expect(bondOn([observed(10, { on: '2026-10-01' }), skipped])).toMatchObject({ fact: 'warm' });
  });
});

describe('undo, put away, delete', () => {
  const undo = (id: number, of: number): Leaf => leaf(idOf(id), 'undoing', { leafId: idOf(of) });

  test('what is taken back can be given back, and brings back what it replaced', () => {
    const two = [observed(10, { value: 'neutral' }), observed(11, { replaces: [idOf(10)] })];
    expect(bondOn([...two, undo(20, 11)])?.fact).toBe('neutral');
    expect(bondOn([...two, undo(20, 11), undo(21, 20)])?.fact).toBe('warm');
    expect(bondOn([...two, undo(20, 11), undo(21, 20), undo(22, 21)])?.fact).toBe('neutral');
  });

  test('taking back in a circle takes nothing back and ends', () => {
    expect(bondOn([observed(10), undo(20, 21), undo(21, 20)])?.fact).toBe('warm');
  });

  const away = (id: number, seen: readonly string[]): Leaf =>
    leaf(idOf(id), 'put-away', { about: anna, on: today, seen });

  test('who is put away is off the map with what is between them, and comes back whole', () => {
    const terms = observed(11, { withId: bob, fact: 'terms', value: 'good' });
    const leaves = [observed(10), terms, away(20, [idOf(10), idOf(11)])];
    const network = on(leaves);
    expect(network.people.map(({ name }) => name)).toEqual(['Bob']);
    expect(network.away.map(({ name }) => name)).toEqual(['Anna']);
    expect(termsOf(network, anna, bob)).toBeNull();
    expect(bondOn([...leaves, undo(21, 20)])?.fact).toBe('warm');
    expect(networkOf([...people, ...leaves], { today: '2026-10-05' }).people).toHaveLength(2);
  });

  test('put away on one device while noted on another: kept, and said', () => {
    const network = on([observed(10), away(20, [idOf(10)]), observed(11, { fact: 'load', value: 'heavy' })]);
    expect(network.people.find(({ id }) => id === anna)).toMatchObject({ isKept: true });
  });

  test('DP16: with somebody go ties, pairs, what was kept apart and what was said about those; the file stays', () => {
    const leaves = [
      ...people,
      observed(10),
      observed(11, { about: bob, withId: anna, fact: 'terms', value: 'tense' }),
      observed(12, { fact: 'load', value: 'heavy' }),
      undo(13, 10),
      undo(14, 13),
      observed(15, { about: bob }),
      { ...observed(16), layer: 'file' } as Leaf
    ];
    expect(goingWith(leaves, anna).map(({ id }) => id)).toEqual([anna, ...[10, 11, 12, 13, 14].map(idOf)]);
  });
});

describe('for one need', () => {
  const may = (id: number, over: Partial<Said>): Leaf => observed(id, { fact: 'mayAsk', value: 'yes', ...over });
  const mayAsk = (leaves: readonly Leaf[], needId: string | null) =>
    valueOf(networkOf([...people, ...leaves], { today, needId }), anna, 'mayAsk');

  test('a yes for one need is no yes for another; R38: a general no is a no for each', () => {
    expect(mayAsk([may(10, { needId: need })], need)).toBe('yes');
    expect(mayAsk([may(10, { needId: need })], idOf(4))).toBeNull();
    expect(mayAsk([may(10, {})], need)).toBeNull();
    expect(mayAsk([may(10, { value: 'no' })], need)).toBe('no');
  });

  test('the advice reads exactly the map: one unknown load is what is missing', () => {
    const facts: [AroundFact, string][] = [
      ...([
        ['relation', 'child'],
        ['bond', 'warm'],
        ['willingness', 'offers'],
        ['distance', 'town']
      ] as const),
      ...([
        ['equal', 'yes'],
        ['judges', 'no']
      ] as const)
    ].map(([fact, value]) => [fact, value]);
    const own = [
      ['networkStance', 'wants'],
      ['explored', 'yes']
    ] as const;
    const leaves = [
      leaf(anna, 'person', { name: 'Anna' }),
      ...facts.map(([fact, value], n) => observed(20 + n, { fact, value })),
      ...(['able', 'mayAsk'] as const).map((fact, n) => observed(30 + n, { fact, value: 'yes', needId: need })),
      ...own.map(([fact, value], n) => observed(40 + n, { about: null, fact, value }))
    ];
    const needs = new Map(
      Object.entries({
        ...{ 'need.practical': 'yes', 'need.surveyable': 'yes', 'need.size': 'small', 'need.presenceNeeded': 'yes' },
        ...{ 'need.intimacy': 'none', 'need.regularity': 'weekly', 'need.professional': 'present' },
        'case.safety': 'no-signal'
      })
    );
    const two = [leaf(bob, 'person', { name: 'Bob' }), observed(60, { about: bob })];
    const network = networkOf([...leaves, ...two], { today, needId: need });
    const advice = advise(situationFor(network, { recordingAgreed: 'yes', need: needs }));
    expect(advice.rule).toBe('D11');
    expect(advice.missing.map(({ fact }) => fact)).toContain(`persons.${anna}.load`);
  });
});

describe('DP27: a child under sixteen is nobody to ask for care', () => {
  const willing = [
    ...['bond', 'willingness', 'distance', 'relation'].map((fact, n) =>
      observed(20 + n, { fact: fact as AroundFact, value: ['warm', 'offers', 'same-home', 'child'][n]! })
    ),
    ...(['able', 'mayAsk'] as const).map((fact, n) => observed(30 + n, { fact, value: 'yes', needId: need })),
    ...(['load', 'judges', 'equal'] as const).map((fact, n) =>
      observed(40 + n, { fact, value: ['light', 'no', 'yes'][n]! })
    ),
    observed(50, { about: null, fact: 'networkStance', value: 'wants' })
  ];
  const needs = new Map(
    Object.entries({
      ...{ 'need.practical': 'yes', 'need.surveyable': 'yes', 'need.size': 'small', 'need.presenceNeeded': 'yes' },
      ...{ 'need.intimacy': 'none', 'need.regularity': 'once', 'need.professional': 'present' },
      'case.safety': 'no-signal'
    })
  );
  const young = observed(60, { fact: 'underSixteen', value: 'yes', source: 'worker' });
  const alone = [leaf(anna, 'person', { name: 'Anna' })];
  const adviceFor = (leaves: readonly Leaf[]) => {
    const network = networkOf([...alone, ...leaves], { today, needId: need });
    return advise(situationFor(network, { recordingAgreed: 'yes', need: needs }));
  };

  test('whatever was said of it: it is in no team, nothing is asked about it, and it stays a warm tie', () => {
    expect(adviceFor(willing)).toMatchObject({ advice: 'own-network', team: [anna] });
    const advice = adviceFor([...willing, young]);
    expect(advice).toMatchObject({ advice: 'not-yet', team: [], conditions: { C2: 'unknown' } });
    expect(advice.missing.map(({ fact }) => fact)).toEqual(['case.explored']);
    const explored = observed(61, { about: null, fact: 'explored', value: 'yes' });
    expect(adviceFor([...willing, young, explored]).conditions.C2).toBe('no');
  });

  test('of no child, however much or little is known of it, the advice asks anything or makes it a helper', () => {
    const some = fc.subarray([...willing, observed(62, { fact: 'load', value: 'heavy', on: '2026-10-05' })]);
    fc.assert(
      fc.property(some, (leaves) => {
        const { advice, missing, wouldChangeIf, forbidden } = adviceFor([...leaves, young]);
        expect(advice).not.toBe('own-network');
        const named = [...missing, ...wouldChangeIf].map(({ fact }) => fact);
        expect(named.filter((fact) => fact.startsWith('persons.'))).toEqual([]);
        expect(forbidden.filter((one) => one.startsWith('ask-more'))).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });
});

describe('two devices', () => {
  const facts = Object.keys(aroundFacts) as AroundFact[];
  const anObservation = fc
    .record({
      n: fc.integer({ min: 10, max: 60 }),
      about: fc.constantFrom(anna, bob),
      fact: fc.constantFrom(...facts),
      pick: fc.nat(),
      empty: fc.option(fc.constantFrom(...emptyReasons)),
      source: fc.constantFrom(...sources),
      on: fc.constantFrom('2026-09-01', '2026-10-05', today),
      replaces: fc.array(fc.integer({ min: 10, max: 60 }).map(idOf), { maxLength: 3 })
    })
    .map(({ n, pick, empty, fact, ...rest }) => {
      const values = valuesFor('person', fact);
      return observed(n, { ...rest, fact, empty, value: empty ? null : values[pick % values.length]! });
    });
  const other = fc.oneof(
    fc
      .record({ n: fc.integer({ min: 61, max: 70 }), of: fc.integer({ min: 10, max: 70 }) })
      .map(({ n, of }) => leaf(idOf(n), 'undoing', { leafId: idOf(of) })),
    fc
      .record({ n: fc.integer({ min: 71, max: 80 }), seen: fc.array(fc.integer({ min: 10, max: 60 }).map(idOf)) })
      .map(({ n, seen }) => leaf(idOf(n), 'put-away', { about: anna, on: today, seen }))
  );
  // An id belongs to one leaf: what was sent twice is there once.
  const leaves = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: anObservation }, other), {
    selector: ({ id }) => id,
    maxLength: 30
  });
  const union = (...heaps: (readonly Leaf[])[]): Leaf[] => [
    ...new Map(heaps.flat().map((one) => [one.id, one])).values()
  ];
  const read = (heap: readonly Leaf[]): unknown => {
    const network = on(heap);
    return { ...network, facts: [...network.facts].sort(([a], [b]) => (a < b ? -1 : 1)) };
  };

  test('putting heaps together is the same in any order, in any grouping, and twice', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (all, i, j) => {
        const [one, two, three] = [all.slice(0, i % 31), all.slice(i % 31), all.slice(j % 31)];
        const whole = read(union(one, two, three));
        expect(read(union(three, two, one))).toEqual(whole);
        expect(read(union(union(one, three), two))).toEqual(whole);
        expect(read(union(one, two, three, two))).toEqual(whole);
      })
    );
  });

  test('nothing is lost: whatever was not taken back or replaced by who knew of it still stands', () => {
    fc.assert(
      fc.property(leaves, (heap) => {
        const observations = observationsIn(heap);
        const stands = new Set(standing(observations).map(({ id }) => id));
        for (const one of observations)
          expect(stands.has(one.id) || observations.some(({ replaces }) => replaces.includes(one.id))).toBe(true);
      })
    );
  });

  test('what the client sees never holds what is kept apart', () => {
    fc.assert(
      fc.property(leaves, (heap) => {
        const network = on(seenBy(heap, 'client', null));
        for (const { said: all } of network.facts.values()) expect(all.filter(isKeptApart)).toEqual([]);
      })
    );
  });
});
