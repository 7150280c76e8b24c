import { expect, test } from 'vitest';
import { readThing, type DraftThing } from './thing.ts';
import { readWish, type DraftWish } from './wish.ts';

const thing: DraftThing = { words: 'Boormachine', picture: 'tools', dayparts: ['0', '5'], mostDays: '7' };
const wish: DraftWish = { fromOn: '2026-11-26', parts: ['0', '2'], dueOn: '2026-12-01', words: '' };
const place = { today: '2026-11-24', mostDays: 7 };

test('a thing is read', () =>
  expect(readThing(thing)).toEqual({
    ok: true,
    value: { words: 'Boormachine', picture: 'tools', dayparts: 0b100001, mostDays: 7 }
  }));

test.each<[Partial<DraftThing>, object]>([
  [{ words: '' }, { words: 'no-words' }],
  [{ words: 'a'.repeat(121) }, { words: 'words-too-long' }],
  [{ picture: 'gold' }, { picture: 'no-picture' }],
  [{ dayparts: [] }, { dayparts: 'no-dayparts' }],
  [{ mostDays: '365' }, { mostDays: 'no-days' }]
])('%j is met with %j', (change, errors) => {
  const read = readThing({ ...thing, ...change });
  expect(read.ok ? {} : read.errors).toEqual(errors);
});

test('a wish is read', () =>
  expect(readWish(wish, place)).toEqual({
    ok: true,
    value: { fromOn: '2026-11-26', parts: [0, 2], dueOn: '2026-12-01' }
  }));

test.each<[Partial<DraftWish>, string, string]>([
  [{ fromOn: '' }, 'no-date', 'fromOn'],
  [{ fromOn: '2026-11-23' }, 'in-the-past', 'fromOn'],
  [{ fromOn: '2027-11-23' }, 'too-far-away', 'fromOn'],
  [{ parts: ['7'] }, 'no-parts', 'parts'],
  [{ dueOn: 'morgen' }, 'no-date', 'dueOn'],
  [{ dueOn: '2026-11-25' }, 'before-fetching', 'dueOn'],
  [{ dueOn: '2026-12-04' }, 'longer-than-may', 'dueOn'],
  [{ words: 'a'.repeat(501) }, 'words-too-long', 'words']
])('%j is met with %s at %s', (change, reason, field) =>
  expect(readWish({ ...wish, ...change }, place)).toEqual({ ok: false, reason, field })
);
