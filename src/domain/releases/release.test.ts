import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { draftRelease } from '../../../tests/linked.ts';
import { entryDays } from '../asks/ask.ts';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { readSupply, readSupplyAnswer, type Supply } from '../supplies/supply.ts';
import type { SupplyQuestion } from '#server/supplies/store.ts';
import { items, missingYeses, readRelease, type FourItems, type ReleasedAsk } from './release.ts';
import { readSigning } from './signing.ts';

const today = '2026-10-06';
const cell = '019e5936-6e80-7acd-ba02-0fb94ca40e74';
const rules = { cellIds: [cell], today };

describe('what is let go (R58, DP10)', () => {
  test('has exactly four items, and beside them an id, who looks after it and two days', () => {
    expectTypeOf<keyof FourItems>().toEqualTypeOf<'task' | 'when' | 'area' | 'contact'>();
    expectTypeOf<keyof ReleasedAsk>().toEqualTypeOf<
      keyof FourItems | 'id' | 'coordinatorId' | 'releasedOn' | 'endsOn'
    >();
    expectTypeOf<FourItems['task']>().toEqualTypeOf<{ readonly category: string; readonly words: string }>();
    expectTypeOf<FourItems['area']>().toEqualTypeOf<{ readonly cellId: string | null }>();
  });

  test('asking about supply has a kind, a part and dayparts; at the desk the name of the organisation', () => {
    expectTypeOf<keyof Supply>().toEqualTypeOf<'category' | 'cellId' | 'dayparts'>();
    expectTypeOf<keyof SupplyQuestion>().toEqualTypeOf<
      keyof Supply | 'id' | 'organisationName' | 'cellName' | 'askedOn' | 'answer' | 'expectedOn' | 'closedOn'
    >();
  });

  test('is read as it was typed, and ends by itself', () => {
    expect(readRelease(draftRelease(cell), rules)).toEqual({
      ok: true,
      value: {
        task: { category: 'bin', words: 'De bak aan de straat zetten' },
        when: { dayparts: 0b10001, words: 'elke maandag' },
        area: { cellId: cell },
        contact: { how: 'phone', words: '024 111 11 11' },
        letsKnow: false,
        endsOn: daysAfter(today, entryDays)
      }
    });
    expect(readRelease(draftRelease('everywhere'), rules)).toMatchObject({ value: { area: { cellId: null } } });
  });

  test.each([
    [{ category: '' }, { category: 'no-category' }],
    [{ category: 'money' }, { category: 'no-category' }],
    [{ category: 'forms' }, { category: 'no-category' }],
    [{ words: '' }, { words: 'no-words' }],
    [{ words: 'x'.repeat(501) }, { words: 'words-too-long' }],
    [{ dayparts: [] }, { dayparts: 'no-dayparts' }],
    [{ dayparts: ['28'] }, { dayparts: 'no-dayparts' }],
    [{ whenWords: 'x'.repeat(201) }, { whenWords: 'words-too-long' }],
    [{ cellId: '' }, { cellId: 'no-place' }],
    [{ cellId: 'elders' }, { cellId: 'no-place' }],
    [{ contactHow: 'mail' }, { contactHow: 'no-contact' }],
    [{ contactWords: '' }, { contactWords: 'no-words' }],
    [{ letsKnow: '' }, { letsKnow: 'no-answer' }]
  ])('%o is answered beside its field (nothing has an answer of its own)', (change, errors) => {
    expect(readRelease(draftRelease(cell, change), rules)).toEqual({ ok: false, reason: 'wrong-fields', errors });
  });

  test('goes nowhere without a yes to each item (R39)', () => {
    const answer = fc.constantFrom('yes', 'no', '', undefined, 'YES');
    fc.assert(
      fc.property(fc.record({ task: answer, when: answer, area: answer, contact: answer }), (yeses) => {
        const missing = missingYeses(yeses as Record<string, string>);
        for (const item of items) expect(item in missing).toBe(yeses[item] !== 'yes');
        for (const item of items) if (yeses[item] === 'no') expect(missing[item]).toBe('said-no');
      })
    );
  });
});

test('a worker says how the yes was given, and a paper has a day that has been', () => {
  const by = { isClient: false, today };
  expect(readSigning({ way: '', onDate: '' }, by)).toMatchObject({ reason: 'no-way' });
  expect(readSigning({ way: 'own', onDate: '' }, by)).toMatchObject({ reason: 'no-way' });
  expect(readSigning({ way: 'paper', onDate: '' }, by)).toMatchObject({ reason: 'no-date' });
  expect(readSigning({ way: 'paper', onDate: '2026-10-07' }, by)).toMatchObject({ reason: 'in-the-future' });
  expect(readSigning({ way: 'paper', onDate: '2026-10-01' }, by)).toMatchObject({ value: { agreedOn: '2026-10-01' } });
  expect(readSigning({ way: 'screen', onDate: '' }, by)).toMatchObject({ value: { way: 'screen', agreedOn: today } });
  expect(readSigning({ way: 'paper', onDate: '' }, { isClient: true, today })).toMatchObject({ value: { way: 'own' } });
});

test('supply is asked and answered from lists alone', () => {
  const draft = { category: 'dog', cellId: 'everywhere', dayparts: ['3'] };
  expect(readSupply(draft, [])).toEqual({ ok: true, value: { category: 'dog', cellId: null, dayparts: 8 } });
  expect(readSupply({ category: 'x', cellId: '', dayparts: [] }, [])).toMatchObject({
    errors: { category: 'no-category', cellId: 'no-place', dayparts: 'no-dayparts' }
  });
  expect(readSupplyAnswer({ answer: 'there', expectedOn: '' }, today)).toMatchObject({ value: { expectedOn: null } });
  expect(readSupplyAnswer({ answer: 'never', expectedOn: '2026-10-05' }, today)).toMatchObject({
    errors: { answer: 'no-answer', expectedOn: 'no-date' }
  });
});
