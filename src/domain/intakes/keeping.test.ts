import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayKeep, type Keeping } from './keeping.ts';

const kept: Keeping = { hand: 'phone', turn: 3, version: 7 };

test('the first words are kept', () => {
  expect(mayKeep(null, { hand: 'phone', turn: 0, version: 0 })).toBe('yes');
});

test('one screen goes on, and a slow line never puts older words over newer ones', () => {
  expect(mayKeep(kept, { hand: 'phone', turn: 4, version: 0 })).toBe('yes');
  expect(mayKeep(kept, { hand: 'phone', turn: 3, version: 0 })).toBe('yes');
  expect(mayKeep(kept, { hand: 'phone', turn: 2, version: 0 })).toBe('older');
});

test('another screen goes on from what is kept now, and otherwise is told', () => {
  expect(mayKeep(kept, { hand: 'laptop', turn: 0, version: 7 })).toBe('yes');
  expect(mayKeep(kept, { hand: 'laptop', turn: 9, version: 6 })).toBe('elsewhere');
});

test('in whatever order the posts of one screen arrive, the last turn is what stays', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), (turns) => {
      const last = turns.reduce<Keeping | null>((stands, turn) => {
        const coming = { hand: 'phone', turn, version: 0 };
        return mayKeep(stands, coming) === 'yes' ? { ...coming, version: (stands?.version ?? 0) + 1 } : stands;
      }, null);
      expect(last?.turn).toBe(Math.max(...turns));
    })
  );
});
