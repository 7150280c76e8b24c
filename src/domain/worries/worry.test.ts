import { expect, test } from 'vitest';
import { worryDays, worryGoesOn } from './retention.ts';
import { readPassing, readWorry } from './worry.ts';

test('somebody worries about a person they help, with or without words', () => {
  expect(readWorry({ about: 'b', words: '' }, ['a', 'b'])).toEqual({ ok: true, value: { aboutId: 'b', words: null } });
  expect(readWorry({ about: 'c', words: '' }, ['a', 'b'])).toMatchObject({ reason: 'no-choice', field: 'about' });
  expect(readWorry({ about: '', words: '' }, [])).toMatchObject({ reason: 'no-choice' });
  expect(readWorry({ about: 'a', words: 'x'.repeat(2001) }, ['a'])).toMatchObject({ reason: 'words-too-long' });
});

const draft = { to: 'Samen Verder', ground: 'yes', why: '', tell: '', untoldWhy: '' };

test('with a yes it goes to the organisation that the person names, and that person knows', () => {
  expect(readPassing(draft)).toEqual({
    ok: true,
    value: { to: 'Samen Verder', ground: 'yes', why: null, untoldWhy: null }
  });
});

test.each([
  [{ to: '' }, { to: 'no-organisation' }],
  [{ ground: '' }, { ground: 'no-answer' }],
  [{ ground: 'emergency' }, { why: 'no-reason', tell: 'no-answer' }],
  [{ ground: 'emergency', why: 'Er brandt iets', tell: 'no' }, { untoldWhy: 'no-reason' }],
  [{ ground: 'emergency', why: 'x'.repeat(601), tell: 'yes' }, { why: 'words-too-long' }]
])('%o is answered beside its field', (change, errors) => {
  expect(readPassing({ ...draft, ...change })).toEqual({ ok: false, reason: 'wrong-fields', errors });
});

test('in an emergency with a reason, and with another where the person is not told', () => {
  const emergency = { ...draft, ground: 'emergency', why: 'Ze deed niet open en riep niets.' };
  expect(readPassing({ ...emergency, tell: 'yes', untoldWhy: 'niet nodig' })).toMatchObject({
    value: { ground: 'emergency', untoldWhy: null }
  });
  expect(readPassing({ ...emergency, tell: 'no', untoldWhy: 'Haar ex leest mee.' })).toMatchObject({
    value: { why: 'Ze deed niet open en riep niets.', untoldWhy: 'Haar ex leest mee.' }
  });
});

test('a worry has a term, counted from the last thing that happened with it, on the clocks of the place', () => {
  const [raisedAt, later] = [new Date('2026-01-01T23:30:00Z'), new Date('2026-02-01T12:00:00Z')];
  const goes = (over: { passedAt?: Date; closedAt?: Date }) =>
    worryGoesOn({ raisedAt, passedAt: null, closedAt: null, ...over }, 'Europe/Amsterdam');
  expect(worryDays).toEqual({ closed: 90, passed: 365, open: 365 });
  expect(goes({})).toBe('2027-01-02');
  expect(goes({ closedAt: later })).toBe('2026-05-02');
  expect(goes({ passedAt: later })).toBe('2027-02-01');
  expect(goes({ passedAt: later, closedAt: later })).toBe('2027-02-01');
});
