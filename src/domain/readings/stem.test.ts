import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipsBetween } from './distance.ts';
import { soundOf, stemsOf } from './stem.ts';
import { formOf, tokensOf } from './token.ts';

const share = (one: string, other: string): boolean => stemsOf(one).some((stem) => stemsOf(other).includes(stem));

test.each([
  ['boodschappen', 'boodschap'],
  ['boodschapjes', 'boodschap'],
  ['tuintje', 'tuin'],
  ['boompje', 'boom'],
  ['balletje', 'bal'],
  ['brieven', 'brief'],
  ['huizen', 'huis'],
  ['kinderen', 'kind'],
  ['wandelt', 'wandelen'],
  ['gewandeld', 'wandelen'],
  ['uitgelaten', 'uitlaten'],
  ['wandelingen', 'wandelen'],
  ['honden', 'hond']
])('%s and %s have a stem in common', (one, other) => expect(share(one, other)).toBe(true));

test.each([
  ['siekenhuis', 'ziekenhuis'],
  ['kontainer', 'container'],
  ['hont', 'hond'],
  ['reiden', 'ryden'],
  ['taksi', 'taxi']
])('%s sounds like %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

test('accents, capitals, apostrophes and ij make no difference', () =>
  expect(['Café', "FOTO'S", 'rijden', 'RIJDEN', 'rĳden'].map(formOf)).toEqual([
    'cafe',
    'fotos',
    'ryden',
    'ryden',
    'ryden'
  ]));

test('tokens stand where they were typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) =>
      tokensOf(text).every((token) => text.slice(token.from, token.to) === token.text)
    )
  );
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

/** The same distance, by trying everything. */
function slowly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const ways = [
    slowly(one.slice(1), other) + 1,
    slowly(one, other.slice(1)) + 1,
    slowly(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1)
  ];
  if (one.length > 1 && one[0] === other[1] && one[1] === other[0]) ways.push(slowly(one.slice(2), other.slice(2)) + 1);
  return Math.min(...ways);
}

test('slips are counted exactly up to the most that is asked', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(
      short,
      short,
      fc.integer({ min: 0, max: 3 }),
      (one, other, most) => slipsBetween(one, other, most) === Math.min(slowly(one, other), most + 1)
    )
  );
});

test('slips are the same both ways, and none between a word and itself', () => {
  fc.assert(fc.property(word, word, (one, other) => slipsBetween(one, other, 2) === slipsBetween(other, one, 2)));
  fc.assert(fc.property(word, (one) => slipsBetween(one, one, 2) === 0));
});
