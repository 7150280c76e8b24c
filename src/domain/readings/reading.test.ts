import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaves } from '../categories/categories.ts';
import { cast } from '../example/cast.ts';
import { readWords, type Reading } from './reading.ts';
import { furthest } from './token.ts';

const place = { today: '2026-11-24', formsHelpOn: false };
const kindsIn = (text: string): string[] => readWords(text, place).kinds.map(({ kind }) => kind);
const elsewhereIn = (text: string): string[] => readWords(text, place).elsewhere.map(({ what }) => what);

type Case = { readonly wanted: string; readonly text: string };

function casesIn(name: string): { fitting: Case[]; elsewhere: Case[] } {
  const lines = readFileSync(`tests/cases/readings/${name}.txt`, 'utf8').split('\n');
  const cases = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ wanted: line.split(' | ')[0]!, text: line.slice(line.indexOf(' | ') + 3) }));
  return {
    fitting: cases.filter(({ wanted }) => !wanted.startsWith('!')),
    elsewhere: cases.filter(({ wanted }) => wanted.startsWith('!'))
  };
}

const shareOf = (cases: readonly Case[], isRight: (one: Case) => boolean): number =>
  cases.filter(isRight).length / cases.length;

describe.each([
  { name: 'asks', fewest: 150, first: 0.95, amongThree: 0.99, elsewhere: 1, falseAlarms: 0.01 },
  { name: 'held-out', fewest: 60, first: 0.88, amongThree: 0.95, elsewhere: 0.75, falseAlarms: 0.02 }
])('of the texts in $name', ({ name, fewest, ...bars }) => {
  const { fitting, elsewhere } = casesIn(name);

  test('the right kind comes first, or among the first three', () => {
    expect(fitting.length).toBeGreaterThanOrEqual(fewest);
    expect(shareOf(fitting, ({ wanted, text }) => kindsIn(text)[0] === wanted)).toBeGreaterThanOrEqual(bars.first);
    const amongThree = shareOf(fitting, ({ wanted, text }) => kindsIn(text).slice(0, 3).includes(wanted));
    expect(amongThree).toBeGreaterThanOrEqual(bars.amongThree);
  });

  test('what belongs elsewhere is seen, and almost nothing else is taken for it', () => {
    const seen = shareOf(elsewhere, ({ wanted, text }) => elsewhereIn(text).includes(wanted.slice(1)));
    expect(seen).toBeGreaterThanOrEqual(bars.elsewhere);
    expect(shareOf(fitting, ({ text }) => elsewhereIn(text).length > 0)).toBeLessThanOrEqual(bars.falseAlarms);
  });
});

test('every kind is in the cases', () => {
  const wanted = new Set(casesIn('asks').fitting.map((one) => one.wanted));
  expect(leaves.map(({ key }) => key).filter((key) => !wanted.has(key) && key !== 'forms')).toEqual([]);
});

test('what the people of the example ask is understood too', () => {
  const cases = cast.asks.map(({ category, words }) => ({ wanted: category, text: words }));
  expect(shareOf(cases, ({ wanted, text }) => kindsIn(text).slice(0, 3).includes(wanted))).toBeGreaterThan(0.9);
});

test.each([
  ['boodschapen', 'shopping'],
  ['BOODSCHAPJES', 'shopping'],
  ['kontainer', 'bin'],
  ['siekenhuis', 'hospital-lift'],
  ['ziekenhuisrit', 'hospital-lift'],
  ['boodschappentas', 'shopping'],
  ['hont', 'dog'],
  ['tuintje', 'garden'],
  ['uitgelaten hond', 'dog'],
  ['zieken huis', 'hospital-lift'],
  ['super markt', 'shopping'],
  ['fietsje', 'bike'],
  ['groceries', 'shopping'],
  ['Sneeuwschuiven', 'pavement']
])('%s is understood as %s', (text, kind) => expect(kindsIn(text)[0]).toBe(kind));

test('long words are understood with any one letter gone, doubled, or changed places with the next', () => {
  const words = 'boodschappen ziekenhuis stofzuigen voorlezen grasmaaien computer oppassen koffiedrinken'.split(' ');
  const slips = words.flatMap((word) =>
    [...word].slice(1).flatMap((letter, at) => {
      const [before, after] = [word.slice(0, at + 1), word.slice(at + 2)];
      return [
        before + after,
        before + letter + letter + after,
        before + after.slice(0, 1) + letter + after.slice(1)
      ].map((slip) => ({ wanted: kindsIn(word)[0]!, text: slip }));
    })
  );
  expect(shareOf(slips, ({ wanted, text }) => kindsIn(text)[0] === wanted)).toBeGreaterThan(0.9);
});

test('the words that led to a kind are told as they were typed', () => {
  const [first] = readWords('Wie laat mijn Hondje uit?', place).kinds;
  expect(first).toMatchObject({ kind: 'dog', words: ['Hondje'] });
});

test('whoever wants something else says so', () => {
  expect(kindsIn('Ik hoef geen boodschappen maar wel gezelschap')).not.toContain('shopping');
  expect(kindsIn('Ik kan geen boodschappen doen, maar mijn buurman ook niet')).toContain('shopping');
});

test.each([
  '',
  'Hallo, ik ben Jan en ik woon hier al twintig jaar',
  'Ik weet het niet zo goed',
  'hulp nodig',
  '??? 123'
])('"%s" proposes nothing', (text) =>
  expect(readWords(text, place)).toMatchObject({ kinds: [], elsewhere: [], when: { dayparts: 0, words: [] } })
);

test('medicines go elsewhere, but an errand to the pharmacy does not', () => {
  expect(elsewhereIn('Wie zet mijn medicijnen klaar?')).toEqual(['medicines']);
  expect(elsewhereIn('Wie haalt mijn medicijnen op bij de apotheek?')).toEqual([]);
});

test('forms go elsewhere, but where trained neighbours help with them', () => {
  const text = 'Wie helpt mij een formulier invullen?';
  expect(readWords(text, place)).toMatchObject({ kinds: [], elsewhere: [{ what: 'letters' }] });
  const trained = readWords(text, { ...place, formsHelpOn: true });
  expect(trained.kinds[0]?.kind).toBe('forms');
  expect(trained.elsewhere).toEqual([]);
});

test('whatever is typed, it answers, and the same again', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 })
  );
  const isSound = ({ kinds, when }: Reading): boolean =>
    kinds.every(({ strength }) => strength > 0) && when.dayparts >= 0 && when.dayparts < 2 ** 28;
  fc.assert(
    fc.property(anything, (text) => {
      const reading = readWords(text, place);
      expect(readWords(text, place)).toEqual(reading);
      return isSound(reading);
    })
  );
});

test('the longest text takes no longer than a page may, whatever is in it', () => {
  const hostile = [
    'a'.repeat(100_000),
    'niet op '.repeat(20_000),
    "'s".repeat(50_000),
    '1-1-'.repeat(20_000),
    'qwertyu '.repeat(10_000),
    'boodschappen niet maar dinsdag om half '.repeat(3_000),
    Array.from({ length: 400 }, (_, at) => `w${(at * 7919).toString(36)}oord`).join(' ')
  ];
  for (const text of hostile) readWords(text, place);
  // Of this process alone: other work on the machine does not count.
  const began = process.cpuUsage();
  for (const text of hostile) readWords(text, place);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000 / hostile.length).toBeLessThan(200);
  expect(readWords(`${'x '.repeat(furthest)} boodschappen`, place).kinds).toEqual([]);
});
