import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifeDomains, rings } from './facts.ts';
import { labelsOn } from './labels.ts';
import { layOut, type Place, type Point } from './layout.ts';

const middle = 42;
const words = 'Ze kennen elkaar niet';
// As they are drawn.
const [wide, high] = [150, 18];
const isUnderMiddle = ({ x, y }: Point): boolean =>
  Math.hypot(Math.max(0, Math.abs(x) - wide / 2), Math.max(0, Math.abs(y) - high / 2)) < middle;
const areOver = (one: Point, other: Point): boolean =>
  Math.abs(one.x - other.x) < wide && Math.abs(one.y - other.y) < high;

const places = fc.uniqueArray(
  fc.record({ id: fc.uuid(), ring: fc.constantFrom(...rings), domain: fc.constantFrom(...lifeDomains) }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 20 }
);

test('the words on a line are never under whoever is in the middle', () => {
  fc.assert(
    fc.property(places, (all: readonly Place[]) => {
      const names = [...layOut(all).spots.values()];
      const lines = names.slice(1).map((to) => ({ from: names[0]!, to, words }));
      for (const spot of labelsOn(lines, { middle, names, written: [] })) expect(isUnderMiddle(spot)).toBe(false);
    })
  );
});

const [left, right] = [
  { x: -300, y: 200 },
  { x: 300, y: 200 }
];

test('they stand in the middle of their line, and elsewhere on it where somebody or something stands there', () => {
  const on = (names: readonly Point[], written: readonly Point[] = []): Point =>
    labelsOn([{ from: left, to: right, words }], { middle, names: [left, right, ...names], written })[0]!;
  expect(on([])).toEqual({ x: 0, y: 200 });
  expect(Math.abs(on([{ x: 0, y: 200 }]).x) > 138 || Math.abs(on([{ x: 0, y: 200 }]).y - 200) > 35).toBe(true);
  expect(Math.abs(on([], [{ x: 0, y: 195 }]).x) > 100 || Math.abs(on([], [{ x: 0, y: 195 }]).y - 195) > 18).toBe(true);
});

test('the words of four who do not know each other do not lie over each other', () => {
  const names = ['family', 'family', 'work', 'neighbourhood'].map((domain, at) => ({
    ...{ id: String(at), ring: 'middle' as const, domain: domain as Place['domain'] }
  }));
  const spots = [...layOut(names).spots.values()];
  const lines = spots.flatMap((from, at) => spots.slice(at + 1).map((to) => ({ from, to, words })));
  const labels = labelsOn(lines, { middle, names: spots, written: [] });
  for (const [at, one] of labels.entries())
    for (const other of labels.slice(at + 1)) expect(areOver(one, other)).toBe(false);
});
