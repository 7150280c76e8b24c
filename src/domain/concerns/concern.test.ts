import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConcern, whoHears, type Hearer } from './concern.ts';
import { goesOnAt, toldAt } from './hours.ts';
import { mayHandleConcern } from './may.ts';

const zone = 'Europe/Amsterdam';
const at = (text: string): Date => new Date(text);

test('about whom is enough, and only whom one dealt with can be named', () => {
  const draft = { about: 'ed', words: '', callHow: '', mayCopy: false };
  expect(readConcern(draft, ['ed'])).toMatchObject({ ok: true, value: { aboutId: 'ed', words: null, callHow: null } });
  expect(readConcern({ ...draft, about: 'else' }, [])).toMatchObject({ ok: true, value: { aboutId: null } });
  expect(readConcern(draft, [])).toMatchObject({ reason: 'no-choice', field: 'about' });
  expect(readConcern({ ...draft, words: 'x'.repeat(2001) }, ['ed'])).toMatchObject({ reason: 'words-too-long' });
});

describe('who hears of it', () => {
  const kees: Hearer = {
    ...{ id: 'kees', role: 'coordinator', isAway: false },
    ...{ isOfThis: false, isKeptFromTeller: false, isKeptFromOther: false }
  };
  const hearer = fc.record<Hearer>({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom('coordinator', 'administrator'),
    ...{ isAway: fc.boolean(), isOfThis: fc.boolean(), isKeptFromTeller: fc.boolean(), isKeptFromOther: fc.boolean() }
  });

  test('never one of the two, nor who may not see who told it, and somebody whenever there is somebody', () => {
    fc.assert(
      fc.property(fc.array(hearer), (hearers) => {
        const { ids } = whoHears(hearers);
        const fit = hearers.filter((one) => !one.isOfThis && !one.isKeptFromTeller).map(({ id }) => id);
        expect(ids.every((id) => fit.includes(id))).toBe(true);
        expect(ids.length > 0).toBe(fit.length > 0);
      })
    );
  });

  test('all coordinators who are there; who is away only where nobody is; then who keeps the settings', () => {
    const away = { ...kees, id: 'away', isAway: true };
    const keeper: Hearer = { ...kees, id: 'keeper', role: 'administrator' };
    expect(whoHears([kees, away, keeper])).toEqual({ ids: ['kees'], isEscalated: false, forAll: false });
    expect(whoHears([away, keeper]).ids).toEqual(['away']);
    expect(whoHears([{ ...kees, isOfThis: true }, keeper])).toMatchObject({ ids: ['keeper'], isEscalated: true });
  });

  test('who keeps every coordinator out is still heard of', () => {
    expect(whoHears([{ ...kees, isKeptFromOther: true }])).toMatchObject({ ids: ['kees'], forAll: true });
  });
});

test('coordinators are told at once by day, and at half past seven after a night', () => {
  expect(toldAt(at('2026-10-06T19:30:00Z'), zone)).toEqual(at('2026-10-06T19:30:00Z'));
  expect(toldAt(at('2026-10-06T20:10:00Z'), zone)).toEqual(at('2026-10-07T05:30:00Z'));
  expect(toldAt(at('2026-10-07T02:00:00Z'), zone)).toEqual(at('2026-10-07T05:30:00Z'));
});

test('after four hours of daytime it goes on, and the night does not count', () => {
  expect(goesOnAt(at('2026-10-06T08:00:00Z'), zone)).toEqual(at('2026-10-06T12:00:00Z'));
  expect(goesOnAt(at('2026-10-07T02:00:00Z'), zone)).toEqual(at('2026-10-07T09:30:00Z'));
  const late = goesOnAt(at('2026-10-06T18:00:00Z'), zone);
  expect(late > at('2026-10-07T07:00:00Z') && late < at('2026-10-07T08:30:00Z')).toBe(true);
});

test('it is handled by a coordinator who is neither of the two, or by who keeps the settings once it went on', () => {
  const concern = { personId: 'ans', aboutId: 'ed', escalatedAt: null };
  const as = (id: string, role: 'coordinator' | 'administrator' | null) =>
    ({ id, firstName: id, roles: role ? [role] : [], welcomed: true, locale: 'nl' }) as const;
  expect(mayHandleConcern(as('kees', 'coordinator'), concern)).toBe(true);
  expect(mayHandleConcern(as('ed', 'coordinator'), concern)).toBe(false);
  expect(mayHandleConcern(as('ans', 'coordinator'), concern)).toBe(false);
  expect(mayHandleConcern(as('door', null), concern)).toBe(false);
  expect(mayHandleConcern(as('els', 'administrator'), concern)).toBe(false);
  expect(mayHandleConcern(as('els', 'administrator'), { ...concern, escalatedAt: new Date(0) })).toBe(true);
});
