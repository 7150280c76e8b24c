import { expect, test } from 'vitest';
import type { Leaf } from '../cases/leaf.ts';
import { changesBetween } from './changes.ts';
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
