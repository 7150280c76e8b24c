import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysIn } from '../dayparts/dayparts.ts';
import { daysAfter, isDay, weekdayOf } from '../neighbourhoods/calendar-day.ts';
import { readWords } from './reading.ts';

// A Tuesday.
const today = '2026-11-24';
const whenIn = (text: string, from = today) => readWords(text, { today: from, formsHelpOn: false }).when;

const days = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const parts = ['ochtend', 'lunch', 'middag', 'avond'];

/** "di: ochtend, middag" for each day; "altijd" for the parts of all days alike. */
function board(bits: number): string {
  const said = daysIn(bits).map(({ day, parts: some }) => ({
    day: days[day]!,
    parts: some.length === 4 ? 'hele dag' : some.map((part) => parts[part]).join(' ')
  }));
  const groups = Map.groupBy(said, (one) => one.parts);
  return [...groups].map(([some, which]) => `${which.map(({ day }) => day).join(' ')}: ${some}`).join('; ');
}

const all = 'ma di wo do vr za zo';

test.each([
  ['dinsdagochtend', 'di: ochtend'],
  ["door de week 's avonds", 'ma di wo do vr: avond'],
  ['in het weekend', 'za zo: hele dag'],
  ['rond lunchtijd', `${all}: lunch`],
  ['tussen de middag', `${all}: lunch`],
  ["'s middags niet", `${all}: ochtend lunch avond`],
  ['om half drie', `${all}: middag`],
  ['14.00', `${all}: middag`],
  ['om 10 uur', `${all}: ochtend`],
  ['na 5 uur', `${all}: middag avond`],
  ['voor 12 uur', `${all}: ochtend`],
  ['tussen 10 en 12', `${all}: ochtend`],
  ['tussen 12 en 2', `${all}: lunch`],
  ["om acht uur 's avonds", `${all}: avond`],
  ["maandag en woensdag 's middags of vrijdagochtend", 'ma wo: middag; vr: ochtend'],
  ["'s avonds op dinsdag of donderdag", 'di do: avond'],
  ['ma t/m vr overdag', 'ma di wo do vr: ochtend lunch middag'],
  ['maandag tot en met woensdag', 'ma di wo: hele dag'],
  ['elke dag behalve zondag', 'ma di wo do vr za: hele dag'],
  ["zaterdag of zondag, maar niet 's avonds", 'za zo: ochtend lunch middag'],
  ['niet op woensdag', 'ma di do vr za zo: hele dag'],
  ['zaterdag kan ik niet', 'ma di wo do vr zo: hele dag'],
  ['Ik kan maandag niet naar de winkel', 'ma: hele dag'],
  ['Woensdag red ik dat niet. Wie loopt een rondje?', 'wo: hele dag'],
  ['woensag middag', 'wo: middag'],
  ['dinsdagochtent', 'di: ochtend'],
  ['smidags', `${all}: middag`],
  ['dinsdagmorgen', 'di: ochtend'],
  ["'s morgens", `${all}: ochtend`],
  ['smorgens', `${all}: ochtend`],
  ['na schooltijd', `${all}: middag`],
  ['on Tuesday morning', 'di: ochtend'],
  ['weekday evenings', 'ma di wo do vr: avond'],
  ['een uurtje wandelen', ''],
  ['Wie belt mij om zeven uur wakker?', ''],
  ['voor mijn zoon van 12', '']
])('"%s" is %s', (text, wanted) => expect(board(whenIn(text).dayparts)).toBe(wanted));

test.each([
  ['dinsdagochtend', 'once', '2026-12-01'],
  ['morgen', 'once', '2026-11-25'],
  ['morgenochtend', 'once', '2026-11-25'],
  ['overmorgen', 'once', '2026-11-26'],
  ['vanavond', 'once', today],
  ['volgende week woensdag', 'once', '2026-12-02'],
  ['volgende week dinsdagmiddag', 'once', '2026-12-01'],
  ['over twee weken', 'once', '2026-12-08'],
  ['12 mei', 'once', '2027-05-12'],
  ['op 3-12 om 10 uur', 'once', '2026-12-03'],
  ['de 28e', 'once', '2026-11-28'],
  ['de 3e', 'once', '2026-12-03'],
  ['voor vrijdag', 'before', '2026-11-27'],
  ['uiterlijk 1 december', 'before', '2026-12-01'],
  ['deze week', 'before', '2026-11-29'],
  ['volgende week', 'before', '2026-12-06'],
  ['dit weekend', 'before', '2026-11-29'],
  ['elke maandag', 'weekly', null],
  ['op maandagen', 'weekly', null],
  ['vrijdags', 'weekly', null],
  ['één keer per week', 'weekly', null],
  ['every Monday evening', 'weekly', null],
  ['eenmalig', 'once', null],
  ['maandag of dinsdag', null, null],
  ['31 februari', null, null],
  ['gezellig samen koffie drinken', null, null]
])('"%s" is %s, %s', (text, rhythm, onDate) => expect(whenIn(text)).toMatchObject({ rhythm, onDate }));

test.each([
  ['Wie kan dinsdag om half drie mee?', ['dinsdag om half drie']],
  ['Graag op dinsdagochtent, niet in het weekend', ['dinsdagochtent', 'niet in het weekend']],
  ['Liefst elke maandag, maar ’s avonds niet', ['elke maandag', '’s avonds niet']],
  ['Niets over tijd', []]
])('"%s" is quoted as it was typed', (text, words) => expect(whenIn(text).words).toEqual(words));

test('before Friday ticks no day, because any day until then will do', () =>
  expect(whenIn('voor vrijdag').dayparts).toBe(0));

test('a weekday is always one that is still to come, within a week', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((more) => daysAfter('2026-01-01', more));
  const names = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 6 }), (from, weekday) => {
      const { onDate } = whenIn(`graag ${names[weekday]}`, from);
      return isDay(onDate!) && onDate! > from && onDate! <= daysAfter(from, 7) && weekdayOf(onDate!) === weekday;
    })
  );
});
