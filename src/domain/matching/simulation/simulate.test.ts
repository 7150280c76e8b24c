import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare, measures } from './compare.ts';
import { simulate } from './simulate.ts';
import { ways } from './ways.ts';

const found = compare({ seeds: 12, members: 300 });
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

test('M24 docs/simulation.md says what is played, number by number', () => {
  const rows = readFileSync('docs/simulation.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && /\d/.test(line))
    .map((line) => line.replaceAll('*', '').split('|').slice(2, -1));
  expect(rows.length).toBe(measures.length);
  for (const [at, name] of measures.entries())
    for (const [column, way] of ways.entries()) {
      const [said = ''] = /[\d.]+/.exec(rows[at]![column]!) ?? [];
      const digits = said.split('.')[1]?.length ?? 0;
      const shown = found[way][name].mean * (['waited', 'misfit', 'gini'].includes(name) ? 1 : 100);
      // Half of the last digit that is written, and not a hair more.
      expect(Math.abs(Number(said) - shown), `${name} of ${way}: ${said}`).toBeLessThanOrEqual(0.5001 / 10 ** digits);
    }
});
