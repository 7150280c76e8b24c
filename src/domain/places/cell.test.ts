import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directions, readCell, wayTo, type DraftCell } from './cell.ts';

const centre = { x: 700, y: 720 };
const around = { centre, otherNames: ['Noord'], now: null };
const typed: DraftCell = {
  name: 'Bij het park',
  addresses: '80',
  postcodes: '6525ab, 6525 AC\n6525 AB',
  direction: 'east',
  metres: '300'
};

test('a cell is read with its place and its postcodes', () => {
  expect(readCell(typed, around)).toEqual({
    ok: true,
    value: { name: 'Bij het park', addresses: 80, postcodes: ['6525 AB', '6525 AC'], x: 1000, y: 720 }
  });
  expect(readCell({ ...typed, direction: 'north', metres: '100', postcodes: '' }, around)).toMatchObject({
    value: { x: 700, y: 620, postcodes: [] }
  });
});

test.each([
  [{ name: '' }, { name: 'no-name' }],
  [{ name: 'noord' }, { name: 'name-taken' }],
  [{ name: 'x'.repeat(61) }, { name: 'name-too-long' }],
  [{ addresses: 'veel' }, { addresses: 'no-number' }],
  [{ addresses: '5001' }, { addresses: 'no-number' }],
  [{ metres: '-1' }, { metres: 'no-number' }],
  [{ metres: '20001' }, { metres: 'no-number' }],
  [{ direction: '' }, { direction: 'no-direction' }],
  [{ postcodes: '6525 AB, straat' }, { postcodes: 'wrong-postcode' }],
  [{ postcodes: '0525 AB' }, { postcodes: 'wrong-postcode' }]
] as const)('typed as %o is not right yet: %o', (change, errors) => {
  expect(readCell({ ...typed, ...change }, around)).toEqual({ ok: false, reason: 'wrong-fields', errors });
});

test('what is read back as a way comes out at the same place, and a cell that is not moved stays', () => {
  fc.assert(
    fc.property(fc.constantFrom(...directions), fc.integer({ min: 1, max: 20_000 }), (direction, metres) => {
      const read = readCell({ ...typed, direction, metres: String(metres) }, around);
      if (!read.ok) throw new Error(read.reason);
      const way = wayTo(read.value, centre);
      expect(Math.abs(way.metres - metres)).toBeLessThanOrEqual(1);
      if (metres > 3) expect(way.direction).toBe(direction);
    })
  );
  fc.assert(
    fc.property(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (x, y) => {
      const way = wayTo({ x, y }, centre);
      const same = { ...typed, direction: way.direction, metres: String(way.metres) };
      expect(readCell(same, { ...around, now: { x, y } })).toMatchObject({ value: { x, y } });
    })
  );
});
