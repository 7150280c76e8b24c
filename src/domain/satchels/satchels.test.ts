import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { daysKept, isLeftAlone, lockIn, lockName, opensStill } from './keeping.ts';
import { goesTo, isAnyWaiting, nextToSend, refusedIn, type InOrder, type Waiting } from './waiting.ts';

const leaf = (n: number) => ({ id: `leaf ${n}`, kind: 'person', content: { name: 'Bep' } });
const leaves = (at: string, ...ids: number[]): Waiting => ({ is: 'leaves', at, leaves: ids.map(leaf), words: 'Bep' });
const form = (at: string, refused?: string): Waiting => ({
  ...{ is: 'form', at, fields: [['conversationId', 'talk']], words: 'Ja' },
  ...(refused && { refused })
});
const typed: Waiting = { is: 'words', at: 'field', words: 'Ik wil', isSent: false };
const inOrder = (...all: Waiting[]): InOrder[] => all.map((what, n) => ({ n, what }));
const numbers = (all: readonly InOrder[]): number[] => all.map(({ n }) => n);

test('DP20: a lock opens for seven days, and never before its day', () => {
  const lock = { day: '2026-03-31', keyId: 'key' };
  expect(opensStill(lock, '2026-03-31')).toBe(true);
  expect(opensStill(lock, daysAfter(lock.day, daysKept))).toBe(true);
  expect(opensStill(lock, daysAfter(lock.day, daysKept + 1))).toBe(false);
  expect(opensStill(lock, '2026-03-30')).toBe(false);
});

test('the name of a lock is read as it was written, and nothing else is', () => {
  const lock = { day: '2026-03-31', keyId: '0b3e-11' };
  expect(lockIn(lockName(lock))).toEqual(lock);
  for (const name of ['', '2026-02-31.key', '2026-03-31', '2026-03-31.', 'key.2026-03-31'])
    expect(lockIn(name)).toBe(null);
});

test('DP20: a tablet that nobody touches for a quarter of an hour is left alone', () => {
  expect(isLeftAlone(0, 15 * 60_000)).toBe(true);
  expect(isLeftAlone(0, 15 * 60_000 - 1)).toBe(false);
});

test('what is typed stays, what was refused waits for a hand, the rest goes oldest first', () => {
  const satchel = inOrder(typed, form('/a?/answer', 'too late'), form('/b?/answer'), leaves('/map', 1));
  expect(numbers(nextToSend(satchel, false))).toEqual([2]);
  expect(numbers(refusedIn(satchel))).toEqual([1]);
  expect(isAnyWaiting(satchel)).toBe(true);
  expect(isAnyWaiting(satchel.slice(0, 2))).toBe(false);
});

test('leaves for one map go together, and not past what was noted in between', () => {
  const satchel = inOrder(leaves('/map', 1), typed, leaves('/map', 2), form('/b?/stop'), leaves('/map', 3));
  expect(numbers(nextToSend(satchel, false))).toEqual([0, 2]);
  const many = Array.from({ length: 150 }, (_, n) => n);
  expect(numbers(nextToSend(inOrder(leaves('/map', ...many), leaves('/map', ...many)), false))).toEqual([0]);
});

test('DP25: while two look together only what lies on the table goes; afterwards it goes to the conversation', () => {
  const satchel = inOrder(leaves('/c/map/leaves', 1), form('/c/along/table?/answer'));
  expect(numbers(nextToSend(satchel, true))).toEqual([1]);
  const table = { is: 'form', at: '/c/along/table?/answer', fields: [['conversationId', 'talk']], words: '' } as const;
  expect(goesTo(table, true)).toBe('/c/along/table?/answer');
  expect(goesTo(table, false)).toBe('/c/conversations/talk?/answer');
});

test('whatever waits in whatever order, all of it goes once, in the order in which it was noted', () => {
  const one = fc.oneof(
    fc.constant(typed),
    fc.constantFrom('/a', '/b').map((at) => form(at)),
    fc
      .tuple(fc.constantFrom('/map', '/other'), fc.integer({ min: 1, max: 120 }))
      .map(([at, count]) => leaves(at, ...Array.from({ length: count }, (_, n) => n)))
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (all) => {
      let satchel: readonly InOrder[] = inOrder(...all);
      const gone: number[] = [];
      for (let run = nextToSend(satchel, false); run.length > 0; run = nextToSend(satchel, false)) {
        gone.push(...numbers(run));
        satchel = satchel.filter((held) => !run.some(({ n }) => n === held.n));
      }
      expect(gone).toEqual(numbers(inOrder(...all).filter(({ what }) => what.is !== 'words')));
      expect(satchel.every(({ what }) => what.is === 'words')).toBe(true);
    })
  );
});
