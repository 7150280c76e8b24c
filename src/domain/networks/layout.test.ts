import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeDomains, rings } from './facts.ts';
import { cell, domainBeside, layOut, placeAt, ringBeside, type Place } from './layout.ts';

const places = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    ring: fc.option(fc.constantFrom(...rings)),
    domain: fc.option(fc.constantFrom(...lifeDomains))
  }),
  { selector: ({ id }) => id, maxLength: 120 }
);

describe('the drawing', () => {
  test('everybody has a spot of their own, in the ring and the domain where that person stands', () => {
    fc.assert(
      fc.property(places, (all) => {
        const layout = layOut(all);
        expect(layout.spots.size).toBe(all.length);
        expect(new Set([...layout.spots.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(all.length);
        for (const { id, ring, domain } of all) {
          const place = placeAt(layout, layout.spots.get(id)!);
          expect(place).toEqual(ring === null ? null : { ring, domain });
        }
      })
    );
  });

  test('names do not lie over each other: neither in a row, nor between rows', () => {
    fc.assert(
      fc.property(places, (all) => {
        const spots = [...layOut(all).spots.values()];
        for (const [i, one] of spots.entries())
          for (const other of spots.slice(i + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(cell.high * 0.75);
      })
    );
  });

  test('R16: a domain where nobody stands is not there, and a ring says whether somebody stands in it', () => {
    const all: Place[] = [{ id: 'a', ring: 'middle', domain: 'work' }];
    const layout = layOut(all);
    expect(layout.sectors.map(({ domain }) => domain)).toEqual(['work']);
    expect(layout.bands.filter(({ isUsed }) => isUsed).map(({ ring }) => ring)).toEqual(['middle']);
    expect(layOut([]).sectors).toEqual([]);
  });

  test('by keyboard one goes nearer and further, and round through the domains', () => {
    expect([ringBeside('near', -1), ringBeside('near', 1), ringBeside('further', 1)]).toEqual([
      ...['near', 'middle', 'further']
    ]);
    expect([ringBeside(null, -1), ringBeside(null, 1)]).toEqual(['further', 'near']);
    expect([domainBeside(null, 1), domainBeside('online', 1), domainBeside('family', -1)]).toEqual([
      ...['family', 'family', 'online']
    ]);
  });

  test('three hundred people are laid out in the blink of an eye', () => {
    const all = Array.from({ length: 300 }, (_, i) => ({
      ...{ id: `p${i}`, ring: rings[i % 3]!, domain: lifeDomains[i % 7]! }
    }));
    const began = performance.now();
    layOut(all);
    expect(performance.now() - began).toBeLessThan(50);
  });
});
