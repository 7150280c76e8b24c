import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksSomething, readIntake, type DraftIntake, type IntakeRules } from './intake.ts';

const rules: IntakeRules = {
  ask: { today: '2026-10-06', formsHelpOn: false, reciprocity: 'required' },
  offer: {
    today: '2026-10-06',
    formsHelpOn: false,
    fees: { on: false, hourCents: 0, monthCents: 0, yearCents: 0 }
  },
  namesakes: []
};
const nothing: DraftIntake = {
  who: '',
  person: {
    firstName: 'Door',
    age: 'sixteen',
    reachBy: 'phone',
    phone: '024 123 45 67',
    email: '',
    address: '',
    cellId: '',
    languages: ['nl'],
    agreed: true
  },
  ask: {
    words: '',
    category: '',
    rhythm: '',
    onDate: '',
    dayparts: [],
    minutes: '',
    distancePreference: '',
    ticked: [],
    audience: 'coordinator',
    giveBack: '',
    giveBackWords: ''
  },
  offer: {
    categories: [],
    words: '',
    dayparts: [],
    minutesAWeek: '',
    reachMetres: '',
    feeChoice: '',
    feeAmount: ''
  }
};
const ask = { ...nothing.ask, words: 'De ramen', category: 'dog', rhythm: 'weekly', dayparts: ['0'], minutes: '30' };
const offer = { ...nothing.offer, categories: ['cake'], dayparts: ['4'], minutesAWeek: '60', reachMetres: '300' };
const known = '019e5936-6e80-7acd-ba02-0fb94ca40e74';

describe('what somebody tells on the phone', () => {
  test('somebody new may ask, offer, do both, or only be written down', () => {
    const full = { ask, offer };
    expect(readIntake(nothing, rules)).toMatchObject({ value: { ask: null, offer: null } });
    expect(readIntake({ ...nothing, ask: full.ask }, rules)).toMatchObject({ value: { ask: { needsExcuse: true } } });
    expect(readIntake({ ...nothing, offer }, rules)).toMatchObject({
      value: { ask: null, offer: { reachMetres: 300 } }
    });
    expect(readIntake({ ...nothing, ...full }, rules)).toMatchObject({
      value: { who: { registration: { firstName: 'Door' } }, ask: { needsExcuse: false }, offer: {} }
    });
  });

  test('somebody who is here already is not registered again, and says something', () => {
    const draft = { ...nothing, who: known, person: { ...nothing.person, agreed: false, firstName: '' } };
    expect(readIntake({ ...draft, offer }, rules)).toMatchObject({ value: { who: { personId: known } } });
    expect(readIntake(draft, rules)).toMatchObject({ reason: 'nothing-said' });
  });

  test('what time suits best is asked and refused as anywhere else, and is enough to have begun an ask', () => {
    const withRather = (rather: string) => readIntake({ ...nothing, ask: { ...ask, rather } }, rules);
    expect(withRather('morning')).toMatchObject({ value: { ask: { rather: 'morning' } } });
    expect(readIntake({ ...nothing, ask }, rules)).toMatchObject({ value: { ask: { rather: null } } });
    expect(withRather('evening')).toMatchObject({ errors: { ask: { rather: 'not-among-dayparts' } } });
    expect(asksSomething({ ...nothing.ask, rather: 'morning' })).toBe(true);
    expect(asksSomething(nothing.ask)).toBe(false);
  });

  test('whether it is a namesake is chosen and never guessed', () => {
    const withNamesake = { ...rules, namesakes: [known] };
    expect(readIntake({ ...nothing, offer }, withNamesake)).toEqual({ ok: false, reason: 'choose-who', field: 'who' });
    expect(readIntake({ ...nothing, offer, who: 'new' }, withNamesake)).toMatchObject({
      value: { who: { registration: {} } }
    });
    expect(readIntake({ ...nothing, offer, who: known }, withNamesake)).toMatchObject({
      value: { who: { personId: known } }
    });
  });

  test('everything that is not right is told at once, each in its own place', () => {
    const draft = {
      ...nothing,
      person: { ...nothing.person, phone: '', agreed: false },
      ask: { ...nothing.ask, words: 'Help' },
      offer: { ...nothing.offer, words: 'Taart' }
    };
    expect(readIntake(draft, rules)).toMatchObject({
      reason: 'wrong-fields',
      errors: {
        person: { phone: 'no-phone', agreed: 'not-agreed' },
        ask: { category: 'no-category', minutes: 'no-minutes' },
        offer: { categories: 'no-category', reachMetres: 'no-reach' }
      }
    });
  });

  test('nobody new is ever written down without their agreement', () => {
    const words = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(words, words, fc.constantFrom('', 'new'), (firstName, said, who) => {
        const person = { ...nothing.person, firstName, agreed: false };
        const read = readIntake({ ...nothing, who, person, ask: { ...ask, words: said } }, rules);
        expect(read.ok).toBe(false);
      })
    );
  });
});

test('Y2 who is younger than sixteen is written down first; what would help waits for the parent', () => {
  const young = { ...nothing, who: 'new', person: { ...nothing.person, age: 'younger' } };
  expect(readIntake(young, rules)).toMatchObject({ value: { who: { registration: { age: 'younger' } }, ask: null } });
  expect(readIntake({ ...young, ask }, rules)).toMatchObject({ reason: 'parent-first', field: 'age' });
});
