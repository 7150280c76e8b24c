import { describe, expect, test } from 'vitest';
import { seenBy, writeLeaf, type Leaf } from '../cases/leaf.ts';
import { stillToTell } from './telling.ts';

const timezone = 'Europe/Amsterdam';
const [ans, bob] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const leaf = (id: string, kind: string, content: object, at = '2026-10-06T22:30:00Z'): Leaf =>
  ({ id, kind, content, layer: 'map', audience: 'shared', authorId: 'w', at: new Date(at), version: 1 }) as never;
const bare = { about: ans, withId: null, needId: null, empty: null, until: null, words: '', replaces: [] };
const said = (over: object): Leaf => {
  const content = { ...bare, fact: 'told', value: 'informed', source: 'worker', on: '2026-10-10', ...over };
  return leaf(`told ${JSON.stringify(over)}`, 'observation', content);
};
const person = (id: string, name: string, at?: string) => leaf(id, 'person', { name }, at);
const on = (today: string, ...leaves: Leaf[]) =>
  stillToTell([person(ans, 'Ans'), ...leaves], { today, timezone, withPage: new Set() }).map(
    ({ name, by }) => `${name} ${by}`
  );

describe('DP5: whoever stands on the map is told so', () => {
  test('within a month of the day on which it was written, on the clocks of the place', () => {
    expect(on('2026-10-07')).toEqual(['Ans 2026-11-07']);
    expect(on('2026-12-24')).toEqual(['Ans 2026-11-07']);
  });

  test('at the first contact, where that comes earlier', () => {
    const contact = said({ fact: 'willingness', value: 'maybe', source: 'person', on: '2026-10-20' });
    expect(on('2026-10-21', contact)).toEqual(['Ans 2026-10-20']);
    const agreement = leaf('a', 'agreement', { personId: ans }, '2026-10-15T10:00:00Z');
    expect(on('2026-10-21', contact, agreement)).toEqual(['Ans 2026-10-15']);
    const before = said({ fact: 'willingness', value: 'maybe', source: 'person', on: '2026-09-01' });
    expect(on('2026-10-21', before)).toEqual(['Ans 2026-11-07']);
    const ofOthers = said({ fact: 'willingness', value: 'maybe', source: 'client', on: '2026-10-20' });
    expect(on('2026-10-21', ofOthers)).toEqual(['Ans 2026-11-07']);
  });

  test.each(['informed', 'postponed', 'exception'])('%s is an answer', (value) => {
    expect(on('2026-10-21', said({ value, words: 'Zij is nu ziek.' }))).toEqual([]);
  });

  test.each(['not-asked', 'does-not-know', 'prefers-not-to-say', 'not-applicable'])('%s is none', (empty) => {
    expect(on('2026-10-21', said({ value: null, empty }))).toEqual(['Ans 2026-11-07']);
  });

  test('DP27: a child under sixteen is not told by a worker, and who has a page here knows', () => {
    expect(on('2026-10-21', said({ fact: 'underSixteen', value: 'yes' }))).toEqual([]);
    expect(on('2026-10-21', said({ fact: 'underSixteen', value: 'no' }))).toEqual(['Ans 2026-11-07']);
    const when = { today: '2026-10-21', timezone, withPage: new Set([ans]) };
    const both = [person(ans, 'Ans'), person(bob, 'Bob')];
    expect(stillToTell(both, when).map(({ name }) => name)).toEqual(['Bob']);
  });

  test('what a file says without its reason is none, and that somebody knows is one', () => {
    for (const value of ['postponed', 'exception'])
      expect(on('2026-10-21', said({ value, source: 'imported' }))).toEqual(['Ans 2026-11-07']);
    expect(on('2026-10-21', said({ source: 'imported' }))).toEqual([]);
  });

  test('later is later until its day, and then it is asked again', () => {
    const later = said({ value: 'postponed', words: 'Zij is nu ziek.', until: '2026-12-01' });
    expect(on('2026-12-01', later)).toEqual([]);
    expect(on('2026-12-02', later)).toEqual(['Ans 2026-11-07']);
  });

  test('what two say differently on one day is not known', () => {
    const otherwise = said({ value: 'exception', words: 'Gevaar', source: 'client' });
    expect(on('2026-10-21', said({}), otherwise)).toEqual(['Ans 2026-11-07']);
  });

  test('the most urgent first, and whoever is no longer on the map not at all', () => {
    const earlier = person(bob, 'Bob', '2026-09-20T10:00:00Z');
    expect(on('2026-10-21', earlier)).toEqual(['Bob 2026-10-20', 'Ans 2026-11-07']);
    const away = leaf('away', 'put-away', { about: bob, on: '2026-10-20', seen: [] });
    expect(on('2026-10-21', earlier, away)).toEqual(['Ans 2026-11-07']);
  });
});

test('DP5: later, or never, is refused without a reason, whoever writes it and however it comes in', () => {
  const write = (over: object, kind = 'observation') => {
    const content: Record<string, unknown> = { ...said(over).content };
    if (kind === 'kept-apart') delete content['words'];
    return writeLeaf({ id: bob, kind, content }, { id: 'w', as: 'worker' }, known);
  };
  const known = { agreed: true, leaves: [person(ans, 'Ans')] };
  for (const value of ['postponed', 'exception']) {
    expect(write({ value })).toEqual({ ok: false, reason: 'wrong-content', field: 'words' });
    expect(write({ value }, 'kept-apart')).toEqual({ ok: false, reason: 'wrong-content', field: 'words' });
    expect(write({ value, words: '  ' })).toMatchObject({ field: 'words' });
    expect(write({ value, words: 'Zij is nu ziek.' })).toMatchObject({ ok: true });
  }
  expect(write({ value: 'informed' })).toMatchObject({ ok: true });
});

test('that somebody knows may be read by the client, who may tell it too', () => {
  expect(seenBy([said({})], 'client', null)).toHaveLength(1);
});
