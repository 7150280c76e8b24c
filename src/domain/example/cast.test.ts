import { expect, test } from 'vitest';
import { castCalls, castPublicAsks } from './cast-phone.ts';
import { cast } from './cast.ts';

const keys = new Set(cast.people.map((person) => person.key));

test('everybody in the cast has an own key and lives in a part that exists', () => {
  expect(keys.size).toBe(cast.people.length);
  const cells = new Set(cast.cells.map((cell) => cell.key));
  for (const person of cast.people) expect(cells, person.key).toContain(person.cell);
});

test('the cast is of all ages, and some have no internet', () => {
  const ages = cast.people.map((person) => person.age);
  expect(Math.min(...ages)).toBe(14);
  expect(Math.max(...ages)).toBe(95);
  expect(cast.people.filter((person) => person.reachBy === 'coordinator').length).toBeGreaterThan(3);
  expect(cast.people.filter((person) => person.roles.includes('coordinator'))).toHaveLength(2);
});

test('every ask, interest and story is about people who are here by then', () => {
  const since = new Map(cast.people.map((person) => [person.key, person.joinedDaysAgo]));
  const names = cast.asks.flatMap((ask) => [
    [ask.by, ask.daysAgo] as const,
    [ask.postedBy ?? ask.by, ask.daysAgo] as const,
    ...(ask.interests ?? []).map(([who]) => [who, 0] as const),
    ...(ask.stories ?? []).map((story) => [story.helper, story.proposed] as const)
  ]);
  for (const [who, daysAgo] of names) {
    expect(keys, who).toContain(who);
    expect(since.get(who), `${who} ${daysAgo}`).toBeGreaterThanOrEqual(daysAgo);
  }
});

test('people without internet never type an ask themselves', () => {
  const offline = new Set(cast.people.filter((person) => person.reachBy !== 'email').map((person) => person.key));
  for (const ask of cast.asks) if (offline.has(ask.by)) expect(ask.postedBy, ask.key).toBeDefined();
});

test('no offer runs without dayparts, and every part of the day is a bit of 28', () => {
  const boards = [...cast.people.flatMap((person) => person.offers), ...cast.asks].map((thing) => thing.dayparts);
  for (const board of boards) expect(board > 0 && board < 2 ** 28).toBe(true);
});

test('whoever left a number is nobody of the cast, and whoever was called is', () => {
  const names = new Set(cast.people.map((person) => person.firstName));
  for (const { firstName } of castPublicAsks) expect(names, firstName).not.toContain(firstName);
  for (const { who, by } of castCalls) expect([keys.has(who), keys.has(by)], who).toEqual([true, true]);
});
