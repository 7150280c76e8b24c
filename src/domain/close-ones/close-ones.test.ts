import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLeaf, type Leaf } from '../cases/leaf.ts';
import { networkOf } from '../networks/network.ts';
import type { Agreement } from '../plans/step-kinds.ts';
import { mayHavePage, pageState, readInvitation } from './close-one.ts';
import { closeView } from './close-view.ts';
import { topics, type Topic } from './leaf-kinds.ts';
import { answerOn, goingFromPage, isOverLimit, ratherNot, readSaying, saidBy, type DraftSaying } from './saying.ts';

const today = '2026-10-06';
const idOf = (n: number): string => `019e5936-6e80-7acd-ba02-${String(n).padStart(12, '0')}`;
const [eva, mark, kid, need] = [idOf(1), idOf(2), idOf(3), idOf(4)];
let count = 100;
const leaf = (kind: string, content: object, over: object = {}): Leaf =>
  ({
    ...{ id: idOf((count += 1)), kind, content, layer: 'map', audience: 'shared', authorId: 'w' },
    ...{ at: new Date(count), version: 1 },
    ...over
  }) as never;

const people = [
  leaf('person', { name: 'Eva' }, { id: eva }),
  leaf('person', { name: 'Mark' }, { id: mark }),
  leaf('person', { name: 'Sem' }, { id: kid }),
  leaf('observation', {
    ...{ about: kid, withId: null, needId: null, fact: 'underSixteen', value: 'yes', empty: null },
    ...{ source: 'client', on: today, until: null, words: '', replaces: [] }
  })
];
const step = (words: string) =>
  leaf('plan-step', {
    needId: need,
    column: 'close',
    act: null,
    target: 'network',
    type: 'relief',
    words,
    ended: null
  });
const told = (leafId: string, personId: string, released = 'yes') => leaf('telling', { leafId, personId, released });

describe('a page for somebody close', () => {
  test('is for who stands on the map, and for no child under sixteen', () => {
    const network = networkOf(people, { today });
    expect(mayHavePage(network, eva)).toMatchObject({ value: { name: 'Eva' } });
    expect(mayHavePage(network, kid)).toMatchObject({ reason: 'a-child' });
    expect(mayHavePage(network, idOf(9))).toMatchObject({ reason: 'not-found' });
  });

  test('begins with a yes of the client, and with an answer about others that nobody gives for the client', () => {
    const by = { isClient: false, today };
    expect(readInvitation({ way: 'screen', onDate: '', seesOthers: '' }, by)).toMatchObject({ field: 'seesOthers' });
    expect(readInvitation({ way: '', onDate: '', seesOthers: 'no' }, by)).toMatchObject({ reason: 'no-way' });
    expect(readInvitation({ way: 'paper', onDate: today, seesOthers: 'no' }, by)).toEqual({
      ok: true,
      value: { way: 'paper', agreedOn: today, seesOthers: 'no' }
    });
    expect(readInvitation({ way: '', onDate: '', seesOthers: 'yes' }, { isClient: true, today })).toMatchObject({
      value: { way: 'own' }
    });
  });

  test('an invitation works until its end, and is none once somebody is in', () => {
    const now = new Date('2026-10-06T12:00:00Z');
    const at = (ms: number) => ({ personId: null, codeEndsAt: new Date(now.getTime() + ms) });
    expect([pageState(null, now), pageState(at(1), now), pageState(at(0), now)]).toEqual(['none', 'invited', 'late']);
    expect(pageState({ personId: 'eva', codeEndsAt: null }, now)).toBe('in');
  });
});

describe('R39, DP28: what somebody close sees', () => {
  const seen = (leaves: readonly Leaf[], seesOthers: 'yes' | 'no' = 'no') =>
    closeView([...people, ...leaves], { aroundId: eva, seesOthers, today });

  test('is exactly what was let known to that person, whatever else there is', () => {
    const steps = Array.from({ length: 6 }, (_, at) => step(`Stap ${at}`));
    const telling = fc.record({
      at: fc.nat(5),
      to: fc.constantFrom(eva, mark),
      released: fc.constantFrom('yes', 'no')
    });
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 20 }), (tellings) => {
        const leaves = tellings.map(({ at, to, released }) => told(steps[at]!.id, to, released));
        const last = new Map(
          tellings.filter(({ to }) => to === eva).map(({ at, released }) => [steps[at]!.id, released])
        );
        const expected = steps.map(({ id }) => id).filter((id) => last.get(id) === 'yes');
        expect(seen([...steps, ...leaves]).items.map(({ id }) => id)).toEqual(expected);
      })
    );
  });

  test('leaves out what the client hid, what ended, and what is for workers', () => {
    const [hidden, over, kept] = [step('Verborgen'), step('Voorbij'), step('Voor het werk')];
    const ended = { ...over, content: { ...over.content, ended: { on: today, how: 'done' } } } as Leaf;
    const leaves = [
      ...[hidden, ended, { ...kept, audience: 'workers' } as Leaf],
      ...[hidden, over, kept].map(({ id }) => told(id, eva)),
      leaf('hiding', { leafId: hidden.id, hidden: 'yes' })
    ];
    expect(seen(leaves).items).toEqual([]);
  });

  test('has no name of anybody else, unless the client allowed it; of a child never', () => {
    expect(seen([])).toMatchObject({ others: [], names: new Map([[eva, 'Eva']]) });
    expect(seen([], 'yes').others).toEqual(['Mark']);
  });

  test('DP27: has no name of a child either where only workers know of that age, or the client hid it', () => {
    const [known] = people.slice(3);
    const ages = [
      [leaf('kept-apart', { ...known!.content, about: mark }, { audience: 'workers' })],
      [
        leaf('observation', { ...known!.content, about: mark }, { id: idOf(90) }),
        leaf('hiding', { leafId: idOf(90), hidden: 'yes' })
      ]
    ];
    for (const leaves of ages)
      expect(seen(leaves, 'yes')).toMatchObject({ others: [], names: new Map([[eva, 'Eva']]) });
  });
});

describe('R64: what somebody close says', () => {
  const whose = (topic: Topic) => ({ topic, personId: eva, on: today });
  const draft = (over: Partial<DraftSaying> = {}): DraftSaying => ({
    ...{ words: 'Graag samen koken', answer: '', notOn: [], most: '', mayKnow: 'no', ...over }
  });
  const saying = (topic: Topic, over: Partial<DraftSaying> = {}) => readSaying(draft(over), whose(topic));
  const by = { id: 'eva-in', as: 'close' } as const;

  test('DP8: for whom it is, is asked without a default', () => {
    expect(saying('view', { mayKnow: '' })).toMatchObject({ reason: 'no-answer', field: 'mayKnow' });
    expect(saying('view')).toMatchObject({ value: { kind: 'close-said' } });
    expect(saying('view', { mayKnow: 'yes' })).toMatchObject({ value: { kind: 'close-shared' } });
  });

  test('is anything at all, and not too long', () => {
    expect(saying('view', { words: '' })).toMatchObject({ reason: 'no-words' });
    expect(saying('limits', { words: '', notOn: ['2', 'x', '2'] })).toMatchObject({
      value: { content: { notOn: ['2'] } }
    });
    expect(saying('view', { words: 'a'.repeat(1001) })).toMatchObject({ reason: 'words-too-long', field: 'words' });
    expect(saying('limits', { most: 'a'.repeat(121) })).toMatchObject({ reason: 'words-too-long', field: 'most' });
    expect(saying('relief', { answer: 'enormous' })).toMatchObject({ reason: 'no-answer', field: 'answer' });
    expect(saying('view', { answer: 'heavy' })).toMatchObject({ reason: 'no-answer', field: 'answer' });
  });

  test('rather not saying is an answer, and is no "not asked"', () => {
    const { kind, content } = ratherNot(whose('relief'));
    const leaves = [...people, leaf(kind, content, { audience: 'workers', authorId: 'eva-in' })];
    expect(saidBy(leaves, eva).get('relief')?.content.said).toBe('rather-not');
    expect(saidBy(leaves, eva).get('view')).toBeUndefined();
  });

  test('only somebody close writes it, with nobody’s source but that person’s', () => {
    const read = saying('view');
    const content = read.ok ? read.value.content : {};
    const write = (as: 'close' | 'worker' | 'client') =>
      writeLeaf({ id: idOf(70), kind: 'close-said', content }, { id: 'x', as }, { agreed: true, leaves: people });
    expect(write('close')).toMatchObject({ value: { audience: 'workers', layer: 'map' } });
    for (const as of ['worker', 'client'] as const) expect(write(as)).toMatchObject({ reason: 'not-yours-to-write' });
    const fact = { about: eva, withId: null, needId: null, fact: 'willingness', value: 'maybe', empty: null };
    const said = { ...fact, on: today, until: null, words: '', replaces: [] };
    const note = (source: string) =>
      writeLeaf({ id: idOf(71), kind: 'observation', content: { ...said, source } }, by, {
        agreed: true,
        leaves: people
      });
    expect(note('person')).toMatchObject({ ok: true });
    for (const source of ['client', 'worker', 'imported']) expect(note(source)).toMatchObject({ field: 'source' });
  });

  test('the last word on each subject counts, and each is its author’s to take back', () => {
    const one = (topic: Topic, words: string, authorId = 'eva-in') =>
      leaf('close-said', { ...ratherNot(whose(topic)).content, said: 'words', words }, { authorId });
    const load = leaf(
      'kept-apart',
      {
        ...{ about: eva, withId: null, needId: null, fact: 'load', value: 'heavy', empty: null },
        ...{ source: 'person', on: today, until: null, replaces: [] }
      },
      { authorId: 'eva-in' }
    );
    const leaves = [
      one('view', 'eerst'),
      one('relief', 'lucht'),
      load,
      one('view', 'later'),
      one('view', 'x', 'mark-in')
    ];
    expect(saidBy(leaves, eva).get('relief')?.content.words).toBe('lucht');
    expect([answerOn(leaves, 'eva-in', 'relief'), answerOn(leaves, 'eva-in', 'liking')]).toEqual(['heavy', null]);
  });

  test('DP16: taken back it goes with what an earlier code let in said, its facts, and all that was said about it', () => {
    const one = (topic: Topic, authorId: string, over: object = {}) =>
      leaf('close-shared', { ...ratherNot(whose(topic)).content, ...over }, { authorId });
    const willing = (authorId: string, about = eva) =>
      leaf(
        'observation',
        { about, withId: null, needId: null, fact: 'willingness', value: 'maybe', empty: null },
        { authorId }
      );
    const [first, second, view] = [one('liking', 'eva-before'), one('liking', 'eva-in'), one('view', 'eva-before')];
    const [fact, byWorker, ofMark] = [willing('eva-before'), willing('w'), willing('mark-in', mark)];
    const corrected = leaf('correction', { leafId: first.id, words: 'Zo is het niet' });
    const hers = one('liking', 'mark-in', { personId: mark });
    const leaves = [first, second, view, fact, byWorker, ofMark, corrected, hers];
    const idsOf = (some: readonly Leaf[]) => some.map(({ id }) => id).toSorted();
    const page = { personId: eva, authorId: 'eva-in' };
    expect(idsOf(goingFromPage(leaves, { ...page, topic: 'liking' }))).toEqual(idsOf([first, second, fact, corrected]));
    expect(idsOf(goingFromPage(leaves, page))).toEqual(idsOf([first, second, view, fact, corrected]));
    expect(idsOf(goingFromPage([fact], { personId: eva, authorId: 'eva-before' }))).toEqual([fact.id]);
    expect(goingFromPage([fact], { personId: eva })).toEqual([]);
  });

  test('a task on a day on which it cannot be is over the limit, whoever thought otherwise', () => {
    const limit = leaf('close-said', { ...ratherNot(whose('limits')).content, said: 'words', notOn: ['2'] });
    const task = (over: Partial<Agreement>): Agreement => ({
      ...{ needId: need, personId: eva, words: 'Komt', every: 'weeks', step: '1', weekdays: ['1'], time: '09:00' },
      ...{ startsOn: '2026-10-06', endsOn: '2026-12-15', howToStop: 'Bellen', ended: null, ...over }
    });
    const isOver = (over: Partial<Agreement>): boolean => isOverLimit([limit], task(over));
    expect(isOver({})).toBe(false);
    expect(isOver({ weekdays: ['1', '2'] })).toBe(true);
    expect(isOver({ weekdays: ['2'], personId: mark })).toBe(false);
    // The seventh of October 2026 is a Wednesday.
    expect(isOver({ every: 'once', weekdays: [], startsOn: '2026-10-07' })).toBe(true);
    expect(isOver({ every: 'once', weekdays: [], startsOn: '2026-10-06' })).toBe(false);
    expect(isOver({ every: 'days', weekdays: [] })).toBe(true);
    expect(isOverLimit([], task({ weekdays: ['2'] }))).toBe(false);
  });

  test('there are four subjects, and none has to be answered', () => {
    expect(topics).toEqual(['view', 'liking', 'limits', 'relief']);
  });
});
