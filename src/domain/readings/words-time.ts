// Days and parts as bits: Monday is bit 0; morning, midday, afternoon and evening are bits 0 to 3.
const listed = (words: string): readonly string[] => words.trim().split(/\s+/);
const numbered = (words: string, from = 0): ReadonlyMap<string, number> =>
  new Map(listed(words).flatMap((names, at) => names.split('|').map((name) => [name, at + from] as const)));

/** Monday is 0. Forms as the reader knows them (ij is y). */
export const weekdays = numbered(
  'maandag|monday dinsdag|tuesday woensdag|wednesday donderdag|thursday vrydag|friday zaterdag|saturday zondag|sunday'
);

/** Several days in one word. */
export const daysTogether: ReadonlyMap<string, number> = new Map([
  ...listed('weekend weekenden weekends').map((word) => [word, 0b1100000] as const),
  ...listed('werkdag werkdagen doordeweeks doordeweekse weekdays weekday').map((word) => [word, 0b0011111] as const),
  ...listed('dagelyks dagelykse daily').map((word) => [word, 0b1111111] as const)
]);

/** Parts of a day by their names. */
export const partsOfDay: ReadonlyMap<string, number> = new Map([
  ...listed('ochtend ochtends ochtenden sochtends voormiddag voormiddags morgens smorgens morning mornings').map(
    (word) => [word, 0b0001] as const
  ),
  ...listed('lunchtyd lunchtime lunchuur lunchpauze middaguur noon').map((word) => [word, 0b0010] as const),
  ...listed('middag middags middagen smiddags namiddag namiddags afternoon afternoons').map(
    (word) => [word, 0b0100] as const
  ),
  ...listed('avond avonds avonden savonds evening evenings').map((word) => [word, 0b1000] as const),
  ...listed('overdag daytime').map((word) => [word, 0b0111] as const)
]);

/** Today with a part of it. */
export const todayParts: ReadonlyMap<string, number> = new Map([
  ['vanochtend', 0b0001],
  ['vanmorgen', 0b0001],
  ['vanmiddag', 0b0100],
  ['vanavond', 0b1000],
  ['tonight', 0b1000]
]);

/** January is 1. */
export const months = numbered(
  'januari|jan|january februari|feb|february maart|mrt|march april|apr mei|may juni|jun|june juli|jul|july augustus|aug|august september|sep|sept oktober|okt|october november|nov december|dec',
  1
);

/** Numbers up to twelve in words. */
export const numbers = numbered(
  'een|one|1 twee|two|2 drie|three|3 vier|four|4 vyf|five|5 zes|six|6 zeven|seven|7 acht|eight|8 negen|nine|9 tien|ten|10 elf|eleven|11 twaalf|twelve|12',
  1
);

export const words = {
  every: new Set(listed('elke iedere elk ieder alle every each')),
  before: new Set(listed('voor uiterlyk before')),
  next: new Set(listed('volgende volgend next')),
  coming: new Set(listed('aanstaande komende komend deze dit this coming')),
  not: new Set(listed('niet geen not behalve uitgezonderd except')),
  until: new Set(listed('tot t until till to through')),
  around: new Set(listed('om rond tegen omstreeks at around')),
  from: new Set(listed('vanaf na from after')),
  unsure: new Set(listed('liever bij voorkeur op in de het s van on the'))
} as const;
