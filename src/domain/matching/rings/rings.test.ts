import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestRings } from './best-rings.ts';
import { ringsOf, type Graph, type Ring } from './rings.ts';

const size = 9;
const graphOf = (worth: fc.Arbitrary<number>, arcs: number): fc.Arbitrary<Graph> =>
  fc
    .uniqueArray(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1), worth).filter(([from, to]) => from !== to),
      { selector: ([from, to]) => `${from} ${to}`, maxLength: arcs, size: 'max' }
    )
    .map((arcs) => ({ size, arcs }));
const graph = graphOf(fc.integer({ min: 0, max: 50 }), 40);

/** What the best choice is worth, found for every set of people in turn. */
function mostOfAll(rings: readonly Ring[]): number {
  const bits = rings.map(({ members, worth }) => ({ mask: members.reduce((sum, one) => sum | (1 << one), 0), worth }));
  const most = Array.from({ length: 1 << size }, () => 0);
  for (let people = 1; people < most.length; people++) {
    const lowest = people & -people;
    most[people] = most[people ^ lowest]!;
    for (const { mask, worth } of bits)
      if ((mask & lowest) !== 0 && (mask & people) === mask)
        most[people] = Math.max(most[people]!, worth + most[people ^ mask]!);
  }
  return most.at(-1)!;
}

describe('rings', () => {
  test('M21 each member can help the next, and nobody is in two', () => {
    fc.assert(
      fc.property(graph, fc.integer({ min: 2, max: 4 }), (given, longest) => {
        const { rings } = bestRings(size, ringsOf(given, longest).rings);
        const everybody = rings.flatMap(({ members }) => members);
        expect(new Set(everybody).size).toBe(everybody.length);
        for (const { members, worth } of rings) {
          expect(members.length).toBeGreaterThan(1);
          expect(members.length).toBeLessThanOrEqual(longest);
          const steps = members.map((from, i) =>
            given.arcs.find(([u, v]) => u === from && v === members[(i + 1) % members.length])
          );
          expect(steps).not.toContain(undefined);
          expect(steps.reduce((sum, step) => sum + step![2], 0)).toBe(worth);
        }
      })
    );
  });

  test('M22 no other choice is worth more', () => {
    // Where every step is worth nearly the same there are many ways that are hardly worse.
    const alike = graphOf(fc.integer({ min: 9, max: 11 }), 40);
    for (const some of [graph, alike])
      fc.assert(
        fc.property(some, (given) => {
          const { rings } = ringsOf(given, 4);
          const best = bestRings(size, rings);
          expect(best.worth).toBe(mostOfAll(rings));
          expect(best.atMost).toBe(best.worth);
        }),
        { numRuns: 300 }
      );
  });

  test('M23 the order of arcs changes nothing', () => {
    fc.assert(
      fc.property(graph, (given) => {
        const turned = { ...given, arcs: given.arcs.toReversed() };
        expect(bestRings(size, ringsOf(turned, 4).rings).rings).toEqual(bestRings(size, ringsOf(given, 4).rings).rings);
      })
    );
  });
});
