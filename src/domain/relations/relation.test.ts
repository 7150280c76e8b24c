import { expect, test } from 'vitest';
import { endRelation, isLive, readEmergency, type Relation } from './relation.ts';

const now = new Date('2026-10-06T09:00:00Z');
const relation = (over: Partial<Relation> = {}): Relation => ({
  ...{ id: 'r', caseId: 'c', personId: 'w', ground: 'began', givenBy: 'w' },
  ...{ beginsAt: now, endsAt: null },
  ...over
});

test('a relation lives from its beginning up to its end', () => {
  expect(isLive(relation(), new Date(now.getTime() - 1))).toBe(false);
  expect(isLive(relation(), now)).toBe(true);
  expect(isLive(relation({ endsAt: now }), now)).toBe(false);
});

test('the last one who belongs to a case hands it over first; somebody of an emergency does not count', () => {
  const mine = relation();
  const other = relation({ id: 'o', personId: 'x', ground: 'asked-along' });
  expect(endRelation(mine, [mine], now)).toMatchObject({ reason: 'last-one' });
  expect(endRelation(mine, [mine, { ...other, ground: 'emergency' }], now)).toMatchObject({ reason: 'last-one' });
  expect(endRelation(mine, [mine, { ...other, endsAt: now }], now)).toMatchObject({ reason: 'last-one' });
  expect(endRelation(mine, [mine, { ...other, personId: 'w' }], now)).toMatchObject({ reason: 'last-one' });
  expect(endRelation(mine, [mine, other], now)).toMatchObject({ ok: true });
  expect(endRelation(relation({ ground: 'emergency' }), [], now)).toMatchObject({ ok: true });
  expect(endRelation(undefined, [], now)).toMatchObject({ reason: 'not-found' });
});

test.each([
  [{ who: ' ' }, 'no-name'],
  [{ reason: 'moet nu' }, 'no-reason'],
  [{ reason: 'x'.repeat(601) }, 'words-too-long'],
  [{ colleagueId: '' }, 'no-colleague'],
  [{ colleagueId: 'me' }, 'no-colleague']
])('an emergency with %o is not told well enough: %s', (change, reason) => {
  const draft = { who: 'Samira', reason: 'Ze belde en klonk in paniek.', colleagueId: 'other' };
  expect(readEmergency(draft, 'me')).toMatchObject({ ok: true });
  expect(readEmergency({ ...draft, ...change }, 'me')).toMatchObject({ reason });
});
