import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAsk, type DraftAsk } from './ask.ts';

const rules = { today: '2026-11-24', formsHelpOn: false, reciprocity: 'invited' } as const;
const draft: DraftAsk = {
  words: 'Wie zet mijn bak buiten?',
  category: 'bin',
  rhythm: 'once',
  onDate: '2026-11-30',
  dayparts: ['0', '4'],
  minutes: '15',
  distancePreference: '',
  ticked: [],
  audience: 'coordinator',
  giveBack: '',
  giveBackWords: ''
};

const errorsOf = (change: Partial<DraftAsk>, over: Partial<typeof rules> = {}) => {
  const read = readAsk({ ...draft, ...change }, { ...rules, ...over });
  return read.ok ? {} : read.errors;
};

test('a whole ask is read, and what was not asked stays not asked (N10)', () => {
  const read = readAsk(draft, rules);
  expect(read.ok && read.value).toMatchObject({
    distancePreference: 'not-asked',
    giveBack: null,
    dayparts: 0b10001,
    rather: null
  });
  const said = readAsk({ ...draft, rather: 'morning' }, rules);
  expect(said.ok && said.value.rather).toBe('morning');
});

test.each<[Partial<DraftAsk>, object]>([
  [{ words: '' }, { words: 'no-words' }],
  [{ words: 'a'.repeat(2001) }, { words: 'words-too-long' }],
  [{ category: 'money' }, { category: 'no-category' }],
  [{ category: 'forms' }, { category: 'no-category' }],
  [{ rhythm: '' }, { rhythm: 'no-rhythm' }],
  [{ onDate: '' }, { onDate: 'no-date' }],
  [{ onDate: '2026-02-31' }, { onDate: 'no-date' }],
  [{ onDate: '2026-11-23' }, { onDate: 'in-the-past' }],
  [{ onDate: '2029-01-01' }, { onDate: 'too-far-away' }],
  [{ dayparts: [] }, { dayparts: 'no-dayparts' }],
  [{ rather: 'evening' }, { rather: 'not-among-dayparts' }],
  [{ rather: 'night' }, { rather: 'no-such-choice' }],
  [{ dayparts: [], rather: 'evening' }, { dayparts: 'no-dayparts' }],
  [{ dayparts: ['99'] }, { dayparts: 'no-dayparts' }],
  [{ minutes: '7' }, { minutes: 'no-minutes' }],
  [{ dayparts: ['1'], minutes: '180' }, { minutes: 'too-short' }],
  [{ audience: 'everybody' }, { audience: 'no-audience' }],
  [{ giveBack: 'money' }, { giveBack: 'no-such-choice' }]
])('%j is met with %j', (change, errors) => expect(errorsOf(change)).toEqual(errors));

test('a weekly ask needs no last day and ends by itself after 26 weeks (N4)', () => {
  const read = readAsk({ ...draft, rhythm: 'weekly', onDate: '' }, rules);
  expect(read.ok && read.value.endsOn).toBe('2027-05-25');
});

test('where giving is required an empty offer is not refused but excused by the coordinator (R54)', () => {
  const needs = (change: Partial<DraftAsk>, reciprocity: 'invited' | 'required') => {
    const read = readAsk({ ...draft, ...change }, { ...rules, reciprocity });
    return read.ok && read.value.needsExcuse;
  };
  expect(needs({}, 'required')).toBe(true);
  expect(needs({ giveBack: 'later' }, 'required')).toBe(false);
  expect(needs({}, 'invited')).toBe(false);
});

test('only "someone I know" keeps ticked people', () => {
  const read = readAsk({ ...draft, ticked: ['x'], distancePreference: 'rather-unknown' }, rules);
  expect(read.ok && read.value.ticked).toEqual([]);
});

test('whatever is typed, it answers', () => {
  const text = fc.string();
  const anything = fc.record({
    words: text,
    category: text,
    rhythm: text,
    onDate: text,
    dayparts: fc.array(text),
    minutes: text,
    distancePreference: text,
    ticked: fc.array(text),
    audience: text,
    giveBack: text,
    giveBackWords: text
  });
  fc.assert(fc.property(anything, (typed) => readAsk(typed, rules).ok === false));
});
