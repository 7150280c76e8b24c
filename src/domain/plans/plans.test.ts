import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../advice/advise.ts';
import { aboutPerson, situationOf, type Fact } from '../advice/situation.ts';
import type { Leaf } from '../cases/leaf.ts';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import type { Network } from '../networks/network.ts';
import { daysOf } from '../recurrences/recurrence.ts';
import { checkDaysOf, readAgreement, recurrenceOf, type DraftAgreement } from './agreement.ts';
import { lookBackOf, readFollowUp } from './look-back.ts';
import { endItem, planFor } from './plan.ts';
import { readMeeting, readStep } from './planning.ts';
import { itemsFor, releasedTo } from './release.ts';
import { acts, columns, sideEffects, stepTypes, targets } from './step-kinds.ts';
import { whyNoMeeting, whyNoTask, type Asked } from './who-may.ts';

const today = '2026-10-06';
const needId = 'need';
let count = 0;
const leaf = (kind: string, content: object, id = `leaf-${String((count += 1)).padStart(4, '0')}`): Leaf =>
  ({ id, kind, content, layer: 'map', audience: 'shared', authorId: 'w', at: new Date(count), version: 1 }) as never;

const agreed: DraftAgreement = {
  ...{ personId: 'ans', words: 'Rijdt naar het ziekenhuis', every: 'weeks', step: '1', weekdays: ['1'] },
  ...{ time: '09:00', startsOn: '2026-10-13', endsOn: '2027-01-26', howToStop: 'Een berichtje', talked: 'yes' }
};
const agreement = (over: Partial<DraftAgreement> = {}) => {
  const read = readAgreement({ ...agreed, ...over }, needId);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
};
const went = (leafId: string, outcome: string, over: object = {}) =>
  leaf('follow-up', { leafId, on: today, outcome, sideEffect: 'none', words: '', ...over });

const hopeful = {
  bond: 'warm',
  load: 'light',
  willingness: 'offers',
  able: 'yes',
  equal: 'yes',
  judges: 'no',
  mayAsk: 'yes'
};
function asked(people: Record<string, Record<string, string>>, leaves: readonly Leaf[] = [], more: object = {}): Asked {
  const facts = new Map<string, Fact>(
    Object.entries({
      ...{ 'case.recordingAgreed': 'yes', 'case.safety': 'no-signal', 'case.explored': 'yes' },
      ...{ 'case.networkStance': 'wants', 'need.practical': 'yes', 'need.surveyable': 'yes', 'need.size': 'small' },
      ...{
        'need.regularity': 'once',
        'need.intimacy': 'none',
        'need.presenceNeeded': 'no',
        'need.professional': 'present'
      },
      ...more
    })
  );
  for (const [id, said] of Object.entries(people))
    for (const [fact, value] of Object.entries({ relation: 'friend', ...hopeful, ...said }))
      if (value !== '') facts.set(aboutPerson(id, fact), value);
  const situation = situationOf(facts, Object.keys(people));
  return { advised: { advice: advise(situation), situation, network: {} as Network }, leaves, needId };
}

describe('a plan', () => {
  test('R69, R74, R75: four columns, four acts in any order or none, three aims, and a valued role', () => {
    const draft = { column: 'self', act: '', target: 'person', type: 'valued-role', words: 'Koffie schenken' };
    for (const column of columns)
      for (const act of ['', ...acts])
        expect(readStep({ ...draft, column, act }, needId, true)).toMatchObject({ ok: true });
    for (const target of targets) expect(readStep({ ...draft, target }, needId, true)).toMatchObject({ ok: true });
    for (const type of stepTypes) expect(readStep({ ...draft, type }, needId, true)).toMatchObject({ ok: true });
    expect(readStep({ ...draft, words: ' ' }, needId, true)).toMatchObject({ reason: 'no-words' });
    expect(readStep({ ...draft, column: 'x' }, needId, true)).toMatchObject({ field: 'column' });
    expect(readStep({ ...draft, column: 'close' }, needId, false)).toMatchObject({ reason: 'recording-not-agreed' });
  });

  test('R35: a task says who, what, when, until when and how it stops, after a talk', () => {
    const errorsOf = (over: Partial<DraftAgreement>) => readAgreement({ ...agreed, ...over }, needId);
    expect(errorsOf({ talked: 'no' })).toMatchObject({ errors: { talked: 'talk-first' } });
    expect(errorsOf({ personId: '', words: '', every: '', time: '9', startsOn: '', howToStop: '' })).toMatchObject({
      errors: { personId: 'no-person', words: 'no-words', every: 'no-answer', time: 'no-time', howToStop: 'no-stop' }
    });
    expect(errorsOf({ endsOn: '2026-10-12' })).toMatchObject({ errors: { endsOn: 'ends-before' } });
    expect(agreement({ every: 'once', endsOn: '' })).toMatchObject({ endsOn: '2026-10-13', weekdays: [] });
    expect(agreement({ weekdays: [] }).weekdays).toEqual(['1']);
  });

  test('it comes back as every other thing that repeats', () => {
    const days = daysOf(recurrenceOf(agreement(), 'Europe/Amsterdam'), { from: '2026-10-01', until: '2026-11-03' });
    expect(days).toEqual(['2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03']);
    const monthly = recurrenceOf(agreement({ every: 'months', startsOn: '2026-10-31' }), 'Europe/Amsterdam');
    expect(daysOf(monthly, { from: '2026-11-01', until: '2026-11-30' })).toEqual(['2026-11-30']);
  });

  test('it is looked back at after two weeks, after four, then every four, and the day after its last', () => {
    expect(checkDaysOf(agreement({ endsOn: '2026-12-20' }))).toEqual([
      ...['2026-10-27', '2026-11-10', '2026-12-08', '2026-12-21']
    ]);
    expect(checkDaysOf(agreement({ every: 'once', endsOn: '' }))).toEqual(['2026-10-14']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (length) => {
        const endsOn = daysAfter(agreed.startsOn, length);
        const days = checkDaysOf(agreement({ endsOn }));
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(days.at(-1)).toBe(daysAfter(endsOn, 1));
      })
    );
  });

  test('R40: after one missed task the worker hears of it at once; ended, nothing is looked back at', () => {
    const one = leaf('agreement', agreement());
    expect(lookBackOf([one], today)).toEqual({ on: '2026-10-27', because: 'check', needId });
    expect(lookBackOf([one, went(one.id, 'worked', { on: '2026-10-27' })], '2026-10-28')).toMatchObject({
      on: '2026-11-10'
    });
    const missed = [one, went(one.id, 'did-not-happen', { on: '2026-10-20' })];
    expect(lookBackOf(missed, '2026-10-21')).toEqual({ on: '2026-10-21', because: 'missed', needId });
    const talked = went(one.id, 'talked', { on: '2026-10-22' });
    expect(lookBackOf([...missed, talked], '2026-10-22')).toMatchObject({ on: '2026-10-27', because: 'check' });
    expect(lookBackOf([{ ...one, content: endItem(agreement(), 'withdrawn', today) } as Leaf], today)).toBeNull();
  });

  test('R33: how it went asks what it did besides, and "not known" is an answer', () => {
    const draft = { outcome: 'worked', sideEffect: 'unknown', words: '', on: today };
    for (const sideEffect of sideEffects)
      expect(readFollowUp({ ...draft, sideEffect }, 'x', today)).toMatchObject({ value: { sideEffect } });
    expect(readFollowUp({ ...draft, sideEffect: '' }, 'x', today)).toMatchObject({ field: 'sideEffect' });
    expect(readFollowUp({ ...draft, on: '2026-10-07' }, 'x', today)).toMatchObject({ reason: 'in-the-future' });
  });

  test('R37: withdrawing is one action, with no reason, and once', () => {
    const ended = endItem(agreement(), 'withdrawn', today)!;
    expect(ended.ended).toEqual({ on: today, how: 'withdrawn' });
    expect(endItem(ended, 'done', today)).toBeNull();
  });

  test('R35: a first time together has a day, a place and who comes', () => {
    const draft = { personIds: ['ans', 'ans', 'bob'], on: '2026-10-10', time: '10:00', place: 'Thuis', words: '' };
    expect(readMeeting(draft, needId, today)).toMatchObject({ value: { personIds: ['ans', 'bob'] } });
    expect(readMeeting({ ...draft, personIds: [], on: '2026-10-05', place: '' }, needId, today)).toMatchObject({
      errors: { personIds: 'no-person', on: 'in-the-past', place: 'no-place' }
    });
  });
});

describe('who may be asked', () => {
  test('R38: only whom the client agreed to; being left out has no reason', () => {
    expect(whyNoTask(asked({ ans: {} }), 'ans')).toBeNull();
    expect(whyNoTask(asked({ ans: { mayAsk: 'no' } }), 'ans')).toBe('not-agreed');
    expect(whyNoTask(asked({ ans: { mayAsk: '' } }), 'ans')).toBe('not-agreed');
    expect(whyNoMeeting(asked({ ans: { mayAsk: 'no' } }), 'ans')).toBe('not-agreed');
    expect(whyNoTask(asked({ ans: {} }), 'bob')).toBe('not-there');
  });

  test('DP27: a child under sixteen is given no task and asked to no meeting, whoever said yes', () => {
    const child = asked({ sem: { underSixteen: 'yes' }, ans: { underSixteen: 'no' } });
    expect([whyNoTask(child, 'sem'), whyNoMeeting(child, 'sem')]).toEqual(['a-child', 'a-child']);
    expect([whyNoTask(child, 'ans'), whyNoMeeting(child, 'ans')]).toEqual([null, null]);
  });

  test('R34, R43: load and conflict are asked first; heavy is in no proposal, unknown is not free', () => {
    expect(whyNoTask(asked({ ans: { load: '' } }), 'ans')).toBe('load-not-known');
    expect(whyNoTask(asked({ ans: { bond: '' } }), 'ans')).toBe('bond-not-asked');
    expect(whyNoTask(asked({ ans: { load: 'heavy' }, bob: {} }), 'ans')).toBe('heavy');
    expect(whyNoMeeting(asked({ ans: { load: 'heavy' }, bob: {} }), 'ans')).toBe('heavy');
    expect(whyNoMeeting(asked({ ans: { load: '' }, bob: {} }), 'ans')).toBeNull();
  });

  test('R44: of whom carries too much nothing more is asked', () => {
    const only = asked({ ans: { load: 'heavy' } });
    expect(only.advised.advice).toMatchObject({ rule: 'D4', forbidden: ['ask-more:ans'] });
    expect(whyNoTask(only, 'ans')).toBe('ask-more');
  });

  test('R36: with who judges, or is not an equal, no meeting can be planned', () => {
    const judging = asked({ broer: { judges: 'yes' }, zus: { judges: 'yes', relation: 'sibling' } });
    expect(whyNoMeeting(judging, 'broer')).toBe('meeting-forbidden');
    const one = asked({ broer: { judges: 'yes' }, ans: {} });
    expect(whyNoMeeting(one, 'broer')).toBe('with-forbidden');
    expect(whyNoMeeting(one, 'ans')).toBeNull();
  });

  test('with a concern about safety nobody is asked anything', () => {
    const unsafe = asked({ ans: {} }, [], { 'case.safety': 'concern' });
    expect([whyNoTask(unsafe, 'ans'), whyNoMeeting(unsafe, 'ans')]).toEqual(['leave-alone', 'leave-alone']);
  });

  test.each(sideEffects)('R33: %s after a step decides whether it may be done again', (sideEffect) => {
    const task = leaf('agreement', agreement());
    const together = leaf('meeting', {
      needId,
      personIds: ['ans'],
      on: today,
      time: '10:00',
      place: 'x',
      words: '',
      ended: null
    });
    const leaves = [
      task,
      together,
      went(task.id, 'worked', { sideEffect }),
      went(together.id, 'worked', { sideEffect })
    ];
    const isHarm = ['shame', 'guilt', 'quarrel', 'humiliation'].includes(sideEffect);
    expect(whyNoTask(asked({ ans: {}, bob: {} }, leaves), 'ans')).toBe(isHarm ? 'hurt-before' : null);
    expect(whyNoMeeting(asked({ ans: {} }, leaves), 'ans')).toBe(isHarm ? 'hurt-before' : null);
    // Somebody else, or another need, is not the same step.
    expect(whyNoTask(asked({ ans: {}, bob: {} }, leaves), 'bob')).toBeNull();
    expect(whyNoTask({ ...asked({ ans: {} }, leaves), needId: 'other' }, 'ans')).toBeNull();
  });
});

describe('who may know', () => {
  const one = leaf('agreement', agreement());
  const other = leaf('agreement', agreement({ words: 'Kookt op donderdag', personId: 'bob' }));
  const release = (leafId: string, personId: string, released: string) =>
    leaf('telling', { leafId, personId, released });

  test('R39, DP28: exactly what was released for that person, until it is taken back', () => {
    const leaves = [one, other, release(one.id, 'ans', 'yes'), release(other.id, 'bob', 'yes')];
    expect(itemsFor(leaves, 'ans')).toEqual([one]);
    expect(itemsFor(leaves, 'bob')).toEqual([other]);
    expect(itemsFor(leaves, 'zus')).toEqual([]);
    expect(itemsFor([...leaves, release(one.id, 'ans', 'no')], 'ans')).toEqual([]);
    expect([...releasedTo([...leaves, release(one.id, 'zus', 'yes')], one.id)].sort()).toEqual(['ans', 'zus']);
  });

  test('a plan is of one need', () => {
    expect(planFor([one, leaf('agreement', { ...agreement(), needId: 'other' })], needId).agreements).toEqual([one]);
  });
});
