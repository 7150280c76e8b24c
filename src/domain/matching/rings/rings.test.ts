import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestRings } from './best-rings.ts';
import { ringsOf, type Graph, type Ring } from './rings.ts';

const size = 7;
const graph: fc.Arbitrary<Graph> = fc
  .uniqueArray(
    fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 0, max: 50 })).filter(([from, to]) => from !== to),
    { selector: ([from, to]) => `${from} ${to}`, maxLength: 20 }
  )
  .map((arcs) => ({ size, arcs }));

function mostOfAll(rings: readonly Ring[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = rings;
  if (!first) return 0;
  const without = mostOfAll(rest, taken);
  if (first.members.some((member) => taken.has(member))) return without;
  return Math.max(without, first.worth + mostOfAll(rest, new Set([...taken, ...first.members])));
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
    fc.assert(
      fc.property(graph, (given) => {
        const { rings } = ringsOf(given, 4);
        fc.pre(rings.length <= 16);
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
