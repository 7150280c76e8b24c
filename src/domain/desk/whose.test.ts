import { expect, test } from 'vitest';
import type { Need } from './needs-me.ts';
import { keptBy, whose } from './whose.ts';

const today = '2026-10-06';
const postedAt = new Date('2026-10-05T09:00:00Z');
const ask = (id: string, ownerId: string | null): Need => ({
  kind: 'new-ask',
  ask: {
    ...{ id, ownerId, words: 'w', category: 'dog', firstName: 'Bo', postedAt, wasProposed: false },
    ...{ needsExcuse: false, interested: 0, cellId: 'north', isDue: false }
  }
});
const newcomer = (id: string, cellId: string | null): Need => ({
  kind: 'newcomer',
  newcomer: { id, cellId, firstName: 'Vera', joinedAt: postedAt }
});
const care = {
  coordinatorIds: ['ada', 'bea'],
  areas: [{ id: 'n', cellIds: ['north'], coordinatorIds: ['bea'] }],
  absences: []
};
const needs = [ask('of-ada', 'ada'), ask('of-bea', 'bea'), ask('of-nobody', null), ask('of-gone', 'zoe')];
const ids = (rows: readonly Need[]) =>
  rows.map((need) => ('ask' in need ? need.ask.id : 'newcomer' in need ? need.newcomer.id : ''));

test('the desk is divided in what is mine, nobody’s, and the others’', () => {
  const found = whose([...needs, newcomer('near', 'north'), newcomer('far', 'south')], 'ada', { care, today });
  expect(ids(found.mine)).toEqual(['of-ada']);
  expect(ids(found.nobodys)).toEqual(['of-nobody', 'of-gone', 'far']);
  expect(ids(found.others)).toEqual(['of-bea', 'near']);
});

test('who stands in finds everything of who is away, and who is away finds nothing', () => {
  const absences = [{ personId: 'bea', fromOn: today, untilOn: today, standInId: 'ada' }];
  const three = { ...care, coordinatorIds: ['ada', 'bea', 'cor'], absences };
  const found = whose([...needs, newcomer('near', 'north')], 'ada', { care: three, today });
  expect(ids(found.mine)).toEqual(['of-ada', 'of-bea', 'near']);
  expect(whose(needs, 'bea', { care: three, today }).mine).toEqual([]);
});

test('who owns the ask also looks after what became of it', () => {
  const two = { matchId: 'm', askId: 'a', helper: 'Kim', asker: 'Bo', ownerId: 'ada', cellId: 'north' };
  const question = { ...two, firstName: 'Bo', about: 'two-weeks' } as const;
  const lapsed = { what: 'offer', endsOn: today, lapse: 'lapsed' } as const;
  const entry = { ...lapsed, id: 'o', firstName: 'Bo', ownerId: null, cellId: 'north' };
  expect(keptBy({ kind: 'did-not-work', two }, { care, today })).toEqual(['ada']);
  expect(keptBy({ kind: 'ask-how', question }, { care, today })).toEqual(['ada']);
  expect(keptBy({ kind: 'lapse', entry }, { care, today })).toEqual([]);
});

test('whoever is alone has everything', () => {
  const alone = { ...care, coordinatorIds: ['ada'] };
  expect(ids(whose(needs, 'ada', { care: alone, today }).mine)).toHaveLength(4);
  expect(keptBy(newcomer('far', null), { care: alone, today })).toEqual(['ada']);
});
