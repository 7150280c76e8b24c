import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestSearch, readSearch } from './search.ts';

const place = { today: '2026-11-24', formsHelpOn: false };

test.each([
  ['boodschapen', ['shopping'], ['boodschapen']],
  ['de HOND van Saar', ['dog'], ['hond', 'saar']],
  ['ritje ziekenhuis', ['hospital-lift', 'lift'], ['ritje', 'ziekenhuis']],
  ['Café of gordijnen', ['sewing'], ['cafe', 'gordynen']],
  ['Jan', [], ['jan']],
  ['lift', ['lift'], ['lift']],
  ['iemand die mij kan helpen', [], []],
  ['', [], []]
])('"%s" looks for %j and %j', (typed, kinds, words) =>
  expect(readSearch(typed, place)).toMatchObject({ kinds, words })
);

test.each([
  ['Bo', 'bo'],
  ['José Maria', 'jose'],
  ['de hond van Saar', null],
  ['', null]
])('the name in "%s" is %s', (typed, name) => expect(readSearch(typed, place).name).toBe(name));

test('whatever is typed, a search stays small', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 4 * longestSearch }), (typed) => {
      const { kinds, words } = readSearch(typed, place);
      return kinds.length <= 3 && words.length <= 6 && words.every((word) => word.length <= longestSearch);
    })
  );
});
