import { no, yes, type Result } from '../result.ts';

/** The house rules as they are typed: one rule a line; the English ones may stay empty. */
export type DraftHouseRules = { readonly nl: string; readonly en: string };

/** The rules of one version, each a sentence or two. Where there are no English ones, the Dutch are shown. */
export type HouseRules = { readonly nl: readonly string[]; readonly en: readonly string[] };

export type HouseRulesReason = 'no-rules' | 'too-many-rules' | 'rule-too-long';

/** So many rules, of so many characters, are still read by everybody. */
export const mostRules = 12;
export const longestRule = 240;

/** Reads house rules, or says in which language something is not right yet. */
export function readHouseRules(draft: DraftHouseRules): Result<HouseRules, HouseRulesReason> {
  const rules = { nl: linesIn(draft.nl), en: linesIn(draft.en) };
  if (rules.nl.length === 0) return no('no-rules', 'nl');
  for (const language of ['nl', 'en'] as const) {
    if (rules[language].length > mostRules) return no('too-many-rules', language);
    if (rules[language].some((rule) => rule.length > longestRule)) return no('rule-too-long', language);
  }
  return yes(rules);
}

/** Whether two versions say the same, so that nobody is asked again for nothing. */
export const isSameRules = (one: HouseRules, other: HouseRules): boolean =>
  one.nl.join('\n') === other.nl.join('\n') && one.en.join('\n') === other.en.join('\n');

/** The rules in this language, or in Dutch. */
export const rulesIn = ({ nl, en }: HouseRules, locale: 'nl' | 'en'): readonly string[] =>
  locale === 'en' && en.length > 0 ? en : nl;

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
