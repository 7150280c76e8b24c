import { describe, expect, test } from 'vitest';
import type { Leaf } from '../cases/leaf.ts';
import { idleReach, readReach, whyNoReach } from './reach.ts';

const today = '2026-10-06';
const [ans, bob] = ['ans', 'bob'];
const leaf = (id: string, kind: string, content: object): Leaf =>
  ({ id, kind, content, layer: 'map', audience: 'shared', authorId: 'w', at: new Date(0), version: 1 }) as never;
const told = (value: string): Leaf =>
  leaf('told', 'observation', {
    ...{ about: ans, withId: null, needId: null, fact: 'told', value, empty: null, source: 'worker', on: today },
    ...{ until: null, words: '', replaces: [] }
  });
const task = (over: object = {}): Leaf =>
  leaf('task', 'agreement', { personId: ans, endsOn: '2026-10-20', ended: null, ...over });
const people = [leaf(ans, 'person', { name: 'Ans' }), leaf(bob, 'person', { name: 'Bob' })];
const why = (...leaves: Leaf[]) => whyNoReach({ leaves: [...people, ...leaves], personId: ans }, today);

describe('DP4: how to reach somebody', () => {
  test('is written down only once a task was agreed and that person knows', () => {
    expect(why()).toBe('no-task');
    expect(why(told('informed'))).toBe('no-task');
    expect(why(task())).toBe('not-told');
    expect(why(task(), told('postponed'))).toBe('not-told');
    expect(why(task(), told('informed'))).toBeNull();
  });

  test('is closed again where the task ended, was taken back, or is somebody else’s', () => {
    expect(why(task({ ended: { on: today, how: 'withdrawn' } }), told('informed'))).toBe('no-task');
    expect(why(task({ endsOn: '2026-10-05' }), told('informed'))).toBe('no-task');
    expect(why(task({ personId: bob }), told('informed'))).toBe('no-task');
  });

  test('goes by itself four weeks after the last day, or at once where the task was ended', () => {
    const kept = leaf('r', 'reach', { personId: ans, surname: 'Bos', address: '', phone: '' });
    expect(idleReach([kept, task()], '2026-11-17')).toEqual([]);
    expect(idleReach([kept, task()], '2026-11-18')).toEqual(['r']);
    expect(idleReach([kept, task({ ended: { on: today, how: 'done' } })], today)).toEqual(['r']);
  });

  test('may be partly empty, and is short', () => {
    expect(readReach({ surname: '', address: '', phone: '06' })).toMatchObject({ ok: true });
    expect(readReach({ surname: '', address: 'x'.repeat(121), phone: '' })).toMatchObject({ field: 'address' });
  });
});
