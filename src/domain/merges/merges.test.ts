import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf, numberOf, type Traces } from './double.ts';
import { mayBecomeOne, mayComeApart } from './merge.ts';

const traces = (more: Partial<Traces>): Traces => ({
  firstName: 'Gonnie',
  phone: null,
  email: null,
  cellId: null,
  ...more
});

test('a phone number is the same, however it is written', () => {
  for (const phone of ['024 353 53 53', '+31 24 3535353', '0031-24-3535353', '(024) 3535353'])
    expect(numberOf(phone), phone).toBe('243535353');
  for (const phone of [null, '', '12345', 'geen']) expect(numberOf(phone)).toBeNull();
});

test('what is not known makes nobody alike', () => {
  expect(likenessOf(traces({}), traces({}))).toBeNull();
  expect(likenessOf(traces({ phone: '' }), traces({ phone: '' }))).toBeNull();
  expect(likenessOf(traces({ cellId: 'a' }), traces({ cellId: 'b' }))).toBeNull();
  expect(likenessOf(traces({ cellId: 'a' }), traces({ cellId: 'a', firstName: 'Ria' }))).toBeNull();
  expect(likenessOf(traces({ cellId: 'a' }), traces({ cellId: 'a', firstName: ' GONNIE' }))).toBe(
    'same-name-and-place'
  );
  expect(likenessOf(traces({ email: 'A@b.nl' }), traces({ email: 'a@B.nl' }))).toBe('same-mail');
});

test('being alike is mutual', () => {
  const some = fc.record({
    firstName: fc.constantFrom('Gonnie', 'gonnie', 'Ria'),
    phone: fc.constantFrom(null, '024 3535353', '+31243535353', '06 1'),
    email: fc.constantFrom(null, 'a@b.nl', 'A@B.NL'),
    cellId: fc.constantFrom(null, 'a', 'b')
  });
  fc.assert(fc.property(some, some, (one, other) => likenessOf(one, other) === likenessOf(other, one)));
});

test('a merge is undone to the last second of two weeks', () => {
  const mergedAt = new Date('2026-10-06T09:00:00Z');
  const at = (more: number) =>
    mayComeApart({ mergedAt, undoneAt: null, isMergedOn: false }, new Date(mergedAt.getTime() + more));
  expect(at(14 * 86_400_000)).toMatchObject({ ok: true });
  expect(at(14 * 86_400_000 + 1)).toMatchObject({ reason: 'too-late' });
});

test('nobody becomes more by a merge', () => {
  const record = (id: string, more = {}) => ({ id, isHere: true, hasRoles: false, hasEmail: false, ...more });
  const coordinator = {
    id: '1',
    firstName: 'Ada',
    roles: ['coordinator'] as const,
    welcomed: true,
    locale: 'nl' as const
  };
  const between = { met: false, acts: false, apart: false };
  const merge = (from: object, into: object) =>
    mayBecomeOne(coordinator, { from: record('2', from), into: record('3', into), between });
  expect(merge({}, {})).toMatchObject({ ok: true });
  expect(merge({ hasRoles: true }, {})).toMatchObject({ reason: 'has-roles' });
  expect(merge({}, { hasRoles: true })).toMatchObject({ reason: 'has-roles' });
  expect(merge({ id: '1' }, {})).toMatchObject({ reason: 'yourself' });
  expect(mayBecomeOne({ ...coordinator, roles: [] }, { from: record('2'), into: record('3'), between })).toMatchObject({
    reason: 'not-allowed'
  });
});
