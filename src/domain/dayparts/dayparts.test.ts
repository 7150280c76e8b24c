import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daypartsOf, daysIn, everyDaypart, partsIn } from './dayparts.ts';

const weeks = fc.integer({ min: 0, max: everyDaypart });

test('what was ticked comes back as it was ticked', () => {
  fc.assert(fc.property(weeks, (bits) => daypartsOf(partsIn(bits).map(String)) === bits));
});

test('the days hold exactly the parts', () => {
  fc.assert(
    fc.property(weeks, (bits) => {
      const again = daysIn(bits).flatMap(({ day, parts }) => parts.map((part) => String(4 * day + part)));
      return daypartsOf(again) === bits;
    })
  );
});

test.each(['28', '-1', '1.5', 'maandag', '', '007'])('%s is no daypart', (text) => {
  expect(daypartsOf([text])).toBeNull();
});
