import { expect, test } from 'vitest';
import { cast } from '../example/cast.ts';
import { leaf, leaves, openLeaves, roots } from './categories.ts';

test('there are about forty kinds of help under eight roots, each with an own key', () => {
  expect(roots).toHaveLength(8);
  expect(leaves.length).toBeGreaterThanOrEqual(38);
  expect(new Set(leaves.map(({ key }) => key)).size).toBe(leaves.length);
  expect(new Set([...leaves.map(({ key }) => key), ...roots]).size).toBe(leaves.length + roots.length);
});

test('cake, coffee and the dog are there (R55)', () => {
  for (const key of ['cake', 'coffee', 'dog']) expect(leaf(key), key).toBeDefined();
});

test('help with forms is off until a neighbourhood wants it, and takes training', () => {
  expect(openLeaves({ formsHelpOn: false }).map(({ key }) => key)).not.toContain('forms');
  expect(openLeaves({ formsHelpOn: true }).map(({ key }) => key)).toContain('forms');
  expect(leaf('forms')?.needs).toBe('trained');
});

test('everything the cast asks and offers is a kind of help', () => {
  const used = [
    ...cast.asks.map((ask) => ask.category),
    ...cast.people.flatMap((one) => one.offers.flatMap((offer) => offer.categories))
  ];
  for (const key of used) expect(leaf(key) ?? roots.find((root) => root === key), key).toBeDefined();
});

test('whoever comes near children shows a certificate', () => {
  for (const one of leaves) if (one.root === 'with-children') expect(one.needs, one.key).toBe('certificate');
});
