import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelOn } from './labels.ts';
import { layOut, type Place } from './layout.ts';
import { lifeDomains, rings } from './facts.ts';

const middle = 42;
// "Ze kennen elkaar niet", as it is drawn.
const [wide, high] = [150, 18];
const isUnderMiddle = ({ x, y }: { x: number; y: number }): boolean =>
  Math.hypot(Math.max(0, Math.abs(x) - wide / 2), Math.max(0, Math.abs(y) - high / 2)) < middle;

const places = fc.uniqueArray(
  fc.record({ id: fc.uuid(), ring: fc.constantFrom(...rings), domain: fc.constantFrom(...lifeDomains) }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 40 }
);

test('the words on a line are never under whoever is in the middle', () => {
  fc.assert(
    fc.property(places, (all: readonly Place[]) => {
      const { spots } = layOut(all);
      const [from, to] = [...spots.values()] as [{ x: number; y: number }, { x: number; y: number }];
      expect(isUnderMiddle(labelOn({ from, to }, { middle, names: [...spots.values()] }))).toBe(false);
    })
  );
});

test('two who stand opposite each other have their words beside the middle, others on their line', () => {
  const [from, to] = [
    { x: -300, y: 0 },
    { x: 300, y: 0 }
  ];
  expect(isUnderMiddle(labelOn({ from, to }, { middle, names: [from, to] }))).toBe(false);
  const [one, other] = [
    { x: -300, y: 200 },
    { x: 300, y: 200 }
  ];
  expect(labelOn({ from: one, to: other }, { middle, names: [one, other] })).toEqual({ x: 0, y: 200 });
  const between = labelOn({ from: one, to: other }, { middle, names: [one, other, { x: 0, y: 200 }] });
  expect(Math.abs(between.x) > 147 || Math.abs(between.y - 200) > 35).toBe(true);
});
