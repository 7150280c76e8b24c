import { expect, test } from 'vitest';
import type { Leaf } from '../cases/leaf.ts';
import { changesBetween, isMoreTold } from './changes.ts';
import { networkOf } from './network.ts';

const [anna, bob, cor] = ['a', 'b', 'c'];
const made = (id: string, kind: string, content: object, on = '2026-01-01'): Leaf =>
  ({
    id,
    kind,
    content,
    layer: 'map',
    audience: 'shared',
    authorId: 'w',
    at: new Date(`${on}T22:30:00Z`),
    version: 1
  }) as Leaf;
const said = (id: string, about: string, values: { fact: string; value: string; on: string }): Leaf =>
  made(id, 'observation', {
    ...{ about, withId: null, needId: null, empty: null, source: 'client', until: null, words: '', replaces: [] },
    ...values
  });
const leaves = [
  made(anna, 'person', { name: 'Anna' }),
  made(bob, 'person', { name: 'Bob' }),
  made(cor, 'person', { name: 'Cor' }, '2026-05-31'),
  said('1', anna, { fact: 'ring', value: 'further', on: '2026-01-01' }),
  said('2', anna, { fact: 'ring', value: 'near', on: '2026-06-01' }),
  said('3', anna, { fact: 'bond', value: 'warm', on: '2026-06-01' }),
  made('4', 'put-away', { about: bob, on: '2026-06-01', seen: [] })
];
const on = (today: string) => networkOf(leaves, { today, timezone: 'Europe/Amsterdam' });

test('then and now: who came, who is there no longer, and what is otherwise; the calendar is that of the place', () => {
  expect(changesBetween(on('2026-05-31'), on('2026-06-02'))).toEqual([
    { what: 'came', id: cor, name: 'Cor' },
    { what: 'changed', id: anna, name: 'Anna', fact: 'ring', from: 'further', to: 'near' },
    { what: 'left', id: bob, name: 'Bob' }
  ]);
  expect(changesBetween(on('2026-06-02'), on('2026-06-02'))).toEqual([]);
});

test('what was told later, of whom was there already, is no change in a life, and is said', () => {
  expect(isMoreTold(on('2026-05-31'), on('2026-06-02'))).toBe(true);
  expect(isMoreTold(on('2026-06-02'), on('2026-06-02'))).toBe(false);
  const tie = { about: anna, withId: bob, fact: 'terms', value: 'good', on: '2026-02-01' };
  const tied = [...leaves, made('5', 'observation', { ...leaves[3]!.content, ...tie })];
  const day = (today: string) => networkOf(tied, { today, timezone: 'Europe/Amsterdam' });
  expect([isMoreTold(day('2026-01-02'), day('2026-02-02')), isMoreTold(day('2026-02-02'), day('2026-03-02'))]).toEqual([
    ...[true, false]
  ]);
  // Of somebody who came since, everything is new.
  const ofCor = [...leaves, said('6', cor, { fact: 'bond', value: 'warm', on: '2026-06-01' })];
  const later = networkOf(ofCor, { today: '2026-06-02', timezone: 'Europe/Amsterdam' });
  expect(isMoreTold(networkOf(leaves.slice(0, 2), { today: '2026-05-01', timezone: 'Europe/Amsterdam' }), later)).toBe(
    true
  );
});
