import { formAt, type Found, type Spot, type WayToSay } from './mention.ts';
import { partNamed } from './part-named.ts';
import { numbers, words } from './words-time.ts';

/** Twelve and fourteen begin the midday and the afternoon, eighteen the evening: the parts that the board has. */
const partAt = (hour: number): number => [12, 14, 18].filter((begin) => hour >= begin).length;
const partsFrom = (part: number): number => 0b1111 & ~((1 << part) - 1);
const partsUntil = (hour: number): number => (1 << (partAt(hour - 0.01) + 1)) - 1;

type Hour = { readonly hour: number; readonly length: number; readonly isSure: boolean };

/** An hour at this place: "14.00", "half drie", "kwart voor drie", "3 uur"; hours as on the clock of a whole day. */
function hourAt(spot: Spot, further: number): Hour | null {
  const form = formAt(spot, further);
  const written = /^(\d{1,2})[.:](\d\d)$/.exec(form);
  if (written) return sure(Number(written[1]) + Number(written[2]) / 60, formAt(spot, further + 1) === 'uur' ? 2 : 1);
  if (form === 'half') return said(formAt(spot, further + 1), { less: 0.5, length: 2 });
  if (form === 'kwart' && ['over', 'voor'].includes(formAt(spot, further + 1)))
    return said(formAt(spot, further + 2), { less: 0, length: 3 });
  const half = /^(\d{1,2})(am|pm)$/.exec(form);
  if (half) return sure((Number(half[1]) % 12) + (half[2] === 'pm' ? 12 : 0), 1);
  const isHour = ['uur', 'u', 'h', 'oclock'].includes(formAt(spot, further + 1));
  return said(form, { less: 0, length: isHour ? 2 : 1, isSure: isHour });
}

const sure = (hour: number, length: number): Hour | null =>
  hour < 24 ? { hour: onWholeDay(hour), length, isSure: true } : null;

type Telling = { readonly less: number; readonly length: number; readonly isSure?: boolean };

function said(form: string, { less, length, isSure = true }: Telling): Hour | null {
  const spoken = numbers.get(form) ?? (/^\d{1,2}$/.test(form) ? Number(form) : undefined);
  if (spoken === undefined || spoken > 23 || spoken === 0) return null;
  return { hour: onWholeDay(spoken - less), length, isSure };
}

// Nobody is visited at three in the night: hours before seven are those of the afternoon.
const onWholeDay = (hour: number): number => (hour < 7 ? hour + 12 : hour);

// Seven may be early or late: unknown is better than wrong.
const clockParts = ({ hour }: Hour): number => (hour >= 7 && hour < 8 ? 0 : 1 << partAt(hour));

type Tell = (spot: Spot, hour: Hour | null) => Found | null;

const around: Tell = (_, hour) => hour && clock(clockParts(hour), hour.length);
const since: Tell = (_, hour) => (hour?.isSure ? clock(partsFrom(partAt(hour.hour)), hour.length) : null);
const until: Tell = (_, hour) => (hour?.isSure ? clock(partsUntil(hour.hour), hour.length) : null);

function between(spot: Spot, first: Hour | null): Found | null {
  const second = first ? hourAt(spot, 2 + first.length) : null;
  if (!first || !second || !['en', 'and'].includes(formAt(spot, 1 + first.length))) return null;
  return clock(partsFrom(partAt(first.hour)) & partsUntil(second.hour), 1 + first.length + second.length);
}

/** What stands before an hour, and what it then means. */
const tellers: ReadonlyMap<string, Tell> = new Map([
  ...[...words.around].map((word) => [word, around] as const),
  ...[...words.from].map((word) => [word, since] as const),
  ...[...words.before, 'tot'].map((word) => [word, until] as const),
  ...['tussen', 'between'].map((word) => [word, between] as const)
]);

/** One word more than the hour itself. */
const clock = (parts: number, length: number): Found | null =>
  parts === 0 ? null : { length: length + 1, parts, isClock: true };

/** "om half drie", "14.00 uur", "tussen 2 en 4", "na vijf uur", "voor twaalf uur". */
const sayClock: WayToSay = (spot) => {
  const form = formAt(spot);
  const tell = tellers.get(form);
  if (tell) return tell(spot, hourAt(spot, 1));
  const alone = /^\d{1,2}([.:]\d\d|am|pm)$/.test(form) ? hourAt(spot, 0) : null;
  return alone && clock(clockParts(alone), alone.length - 1);
};

/** Whether these words stand here, one after the other. */
const isSaid = (spot: Spot, said: readonly string[]): boolean =>
  said.every((word, further) => formAt(spot, further) === word);

const apart = (said: string): readonly string[] => said.split(' ');

// Only after its article or a weekday is "morgen" a part of the day; tomorrow was looked for before.
const partPhrases: readonly (readonly [readonly string[], number])[] = [
  [apart('tussen de middag'), 0b0010],
  [apart('rond de lunch'), 0b0010],
  [apart('na het werk'), 0b1000],
  [apart('na werktyd'), 0b1000],
  [apart('na schooltyd'), 0b0100],
  [apart('morgen'), 0b0001]
];

/** "'s ochtends", "tussen de middag", "na het werk". */
const sayPart: WayToSay = (spot) => {
  const phrase = partPhrases.find(([said]) => isSaid(spot, said));
  if (phrase) return { length: phrase[0].length, parts: phrase[1] };
  const parts = partNamed(formAt(spot));
  return parts ? { length: 1, parts } : null;
};

const weekly = [
  ...['een keer per week', 'een keer in de week', '1 keer per week', '1 keer in de week', 'keer per week'],
  ...['keer in de week', 'eens per week', 'eens in de week', '1x per week', '1x in de week', 'once a week'],
  ...['elke week', 'iedere week', 'every week', 'each week', 'wekelyks', 'wekelykse', 'weekly']
].map(apart);

/** "elke week", "een keer per week", "eenmalig". */
const sayRhythm: WayToSay = (spot) => {
  const said = weekly.find((one) => isSaid(spot, one));
  if (said) return { length: said.length, rhythm: 'weekly' };
  return ['eenmalig', 'eenmalige'].includes(formAt(spot)) ? { length: 1, rhythm: 'once' } : null;
};

/** All ways to say hours, parts of a day and how often, the longest first. */
export const waysToSayHours: readonly WayToSay[] = [sayRhythm, sayClock, sayPart];
