import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import { simulate } from './simulate.ts';

const found = compare({ seeds: 6, members: 300 });
const mean = (
  way: keyof typeof found,
  name: 'served' | 'urgentServed' | 'topTenth' | 'everOver' | 'gaveAndReceived'
): number => found[way][name].mean;

test('M24 the daily plan serves within a point of asking one by one, and spreads the giving', () => {
  expect(mean('plan-daily', 'served')).toBeGreaterThan(mean('one-by-one', 'served') - 0.01);
  expect(mean('plan-daily', 'topTenth')).toBeLessThan(mean('one-by-one', 'topTenth') - 0.05);
  expect(mean('plan-daily', 'gaveAndReceived')).toBeGreaterThan(mean('board', 'gaveAndReceived'));
});

test('M24 nobody who is asked by a plan goes beyond what they offered', () => {
  expect(mean('plan-daily', 'everOver')).toBe(0);
  expect(mean('plan-weekly', 'everOver')).toBe(0);
  expect(mean('board', 'everOver')).toBeGreaterThan(0);
});

test('M24 what planning does not do: a weekly plan loses urgent asks, and optimality serves no more than asking', () => {
  expect(mean('plan-weekly', 'urgentServed')).toBeLessThan(mean('board', 'urgentServed'));
  expect(mean('plan-daily', 'served')).toBeLessThan(mean('one-by-one', 'served') + 0.02);
});

test('M24 the same seed plays the same year', () => {
  const setting = { way: 'plan-daily', seed: 3, members: 60 } as const;
  expect(simulate(setting)).toEqual(simulate(setting));
  expect(simulate({ ...setting, seed: 4 })).not.toEqual(simulate(setting));
});
