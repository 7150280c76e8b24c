import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKilometres, sharingStage } from './sharing.ts';

test('two neighbourhoods share only when the other one said yes as well', () => {
  const asked = { neighbourhoodId: 'a', acceptedAt: null };
  expect(sharingStage(null, 'a')).toBe('apart');
  expect(sharingStage(asked, 'a')).toBe('we-asked');
  expect(sharingStage(asked, 'b')).toBe('they-ask');
  expect(sharingStage({ ...asked, acceptedAt: new Date(0) }, 'b')).toBe('sharing');
});

test.each(['', '0', '0,05', '51', '-1', '1e3', 'ver', '1,2345'])('%j is no distance', (typed) => {
  expect(readKilometres(typed)).toMatchObject({ ok: false, reason: 'no-distance' });
});

test('a distance is read with a comma as with a point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 50_000 }), (metres) => {
      const typed = (metres / 1000).toFixed(3);
      expect(readKilometres(typed)).toEqual({ ok: true, value: metres });
      expect(readKilometres(typed.replace('.', ','))).toEqual({ ok: true, value: metres });
    })
  );
});
