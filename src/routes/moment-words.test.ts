import { expect, test } from 'vitest';
import { everyDaypart, everyDayAt } from '#domain/dayparts/dayparts.ts';
import { momentsInWords } from './moment-words.ts';

const on = (day: number, parts: number): number => parts << (4 * day);

test.each([
  [on(2, 0b0100), 'op woensdag in de middag'],
  [on(2, 0b1001), 'op woensdag in de ochtend en in de avond'],
  [on(0, 1) | on(1, 1), 'op maandag en dinsdag in de ochtend'],
  [on(0, 1) | on(1, 1) | on(2, 1) | on(5, 1), 'op maandag tot en met woensdag en zaterdag in de ochtend'],
  [on(0, 1) | on(3, 8), 'op maandag in de ochtend en op donderdag in de avond'],
  [everyDayAt('midday'), 'op maandag tot en met zondag rond lunchtijd'],
  [everyDaypart, 'op elk moment']
])('dayparts %i within a sentence are said as people say them', (bits, words) => {
  expect(momentsInWords(bits)).toBe(words);
});
