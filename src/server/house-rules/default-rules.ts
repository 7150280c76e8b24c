import { m } from '#messages';
import type { HouseRules } from '#domain/house-rules/house-rules.ts';
import type { Locale } from '#domain/visits/visit.ts';

const ours = [
  m.house_rule_meet,
  m.house_rule_no,
  m.house_rule_private,
  m.house_rule_money,
  m.house_rule_on_time,
  m.house_rule_things,
  m.house_rule_wrong
];

/** The rules of a neighbourhood that wrote none of its own: version one, kept as soon as somebody says yes to it. */
export const defaultRules = (): HouseRules => ({ nl: inLanguage('nl'), en: inLanguage('en') });

const inLanguage = (locale: Locale): string[] => ours.map((rule) => rule({}, { locale }));
