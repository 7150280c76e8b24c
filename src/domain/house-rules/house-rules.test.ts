import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingTo } from './acceptance.ts';
import { isSameRules, longestRule, mostRules, readHouseRules, rulesIn } from './house-rules.ts';

test('each line is a rule, and empty lines are none', () => {
  const read = readHouseRules({ nl: ' Maak kennis. \n\n Een nee is goed.', en: '' });
  expect(read).toEqual({ ok: true, value: { nl: ['Maak kennis.', 'Een nee is goed.'], en: [] } });
});

test.each([
  [{ nl: ' \n ', en: 'Meet first.' }, 'no-rules', 'nl'],
  [{ nl: 'a\n'.repeat(mostRules + 1), en: '' }, 'too-many-rules', 'nl'],
  [{ nl: 'a', en: 'a'.repeat(longestRule + 1) }, 'rule-too-long', 'en']
])('%j is met with %s in %s', (draft, reason, field) =>
  expect(readHouseRules(draft)).toEqual({ ok: false, reason, field })
);

test('who reads English sees the English rules, or the Dutch where there are none', () => {
  const rules = { nl: ['Maak kennis.'], en: ['Meet first.'] };
  expect(rulesIn(rules, 'en')).toEqual(['Meet first.']);
  expect(rulesIn({ ...rules, en: [] }, 'en')).toEqual(['Maak kennis.']);
  expect(rulesIn(rules, 'nl')).toEqual(['Maak kennis.']);
});

test('white space makes no new version', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: mostRules });
  fc.assert(
    fc.property(lines, (rules) => {
      const one = readHouseRules({ nl: rules.join('\n'), en: '' });
      const other = readHouseRules({ nl: rules.map((rule) => `  ${rule} `).join('\n\n'), en: ' ' });
      return one.ok && other.ok && isSameRules(one.value, other.value);
    })
  );
});

test('a new version asks again, and never closes what one knew already', () => {
  expect(standingTo(2, null)).toBe('not-yet');
  expect(standingTo(2, 1)).toBe('changed');
  expect(standingTo(2, 2)).toBe('accepted');
});
