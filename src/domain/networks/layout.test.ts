import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeDomains, rings } from './facts.ts';
import { domainBeside, layOut, placeAt, ringBeside, type Layout, type Place } from './layout.ts';

const places = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    ring: fc.option(fc.constantFrom(...rings)),
    domain: fc.option(fc.constantFrom(...lifeDomains))
  }),
  { selector: ({ id }) => id, maxLength: 120 }
);

const crowds = fc
  .array(fc.record({ ring: fc.constantFrom(...rings), domain: fc.constantFrom(...lifeDomains) }), {
    minLength: 300,
    maxLength: 300
  })
  .map((all): Place[] => all.map((one, i) => ({ id: `p${i}`, ...one })));

/** The longest name as it is drawn: two lines of thirteen letters, with the border. */
const [wide, high] = [125, 50];
const middle = 42;

function overlapping({ spots }: Layout): string[] {
  const all = [...spots];
  return all.flatMap(([id, one], i) => {
    const onMiddle =
      Math.hypot(Math.max(0, Math.abs(one.x) - wide / 2), Math.max(0, Math.abs(one.y) - high / 2)) < middle;
    const others = all
      .slice(i + 1)
      .filter(([, two]) => Math.abs(one.x - two.x) < wide && Math.abs(one.y - two.y) < high);
    return [...others.map(([other]) => `${id} and ${other}`), ...(onMiddle ? [`${id} and the middle`] : [])];
  });
}

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

  test('names do not lie over each other, wherever around the middle, nor over whoever is in the middle', () => {
    fc.assert(
      fc.property(places, (all) => {
        expect(overlapping(layOut(all))).toEqual([]);
      })
    );
    fc.assert(
      fc.property(crowds, (all) => {
        expect(overlapping(layOut(all))).toEqual([]);
      }),
      { numRuns: 10 }
    );
  });

  test('where there is room, everybody in a row is equally far from the next', () => {
    const all = ['a', 'b', 'c', 'd'].map((id): Place => ({ id, ring: 'near', domain: 'family' }));
    const spots = [...layOut(all).spots.values()];
    const apart = spots.map((one, i) =>
      Math.round(Math.hypot(one.x - spots[(i + 1) % 4]!.x, one.y - spots[(i + 1) % 4]!.y))
    );
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(4);
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
