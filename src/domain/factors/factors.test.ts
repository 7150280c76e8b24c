import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../people/actor.ts';
import { factorKinds, type Session } from '../sessions/session.ts';
import type { SignedIn } from '../visits/visit.ts';
import { isRoleWaiting, rolesThatCount } from './counting.ts';
import { isFresh, maySetUpFactor } from './fresh.ts';
import { hasFallenBack, readPasskeyName } from './passkey.ts';
import { readRecoveryCode } from './recovery.ts';

const now = new Date('2026-10-06T09:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const bare: Session = { id: 's', mailedAt: now, factorAt: null, factorBy: null, heldRoles: ['coordinator'] };
const village = { isExample: false };
const example = { isExample: true };

describe('a role counts only after the second factor', () => {
  test('without one no role counts, whatever is held and whatever was mailed', () => {
    fc.assert(
      fc.property(fc.subarray([...roles]), fc.boolean(), (heldRoles, isExample) => {
        expect(rolesThatCount({ ...bare, heldRoles }, { isExample })).toEqual([]);
        expect(isRoleWaiting({ ...bare, heldRoles }, { isExample })).toBe(heldRoles.length > 0);
      })
    );
  });

  test.each(factorKinds.filter((kind) => kind !== 'look-along'))('with a %s all roles count', (factorBy) => {
    const shown: Session = { ...bare, factorAt: ago(60 * 24 * 20), factorBy };
    expect(rolesThatCount(shown, village)).toEqual(['coordinator']);
    expect(isRoleWaiting(shown, village)).toBe(false);
  });

  test('looking along counts in an example alone', () => {
    const along: Session = { ...bare, factorAt: now, factorBy: 'look-along' };
    expect(rolesThatCount(along, example)).toEqual(['coordinator']);
    expect(rolesThatCount(along, village)).toEqual([]);
    expect(isRoleWaiting(along, village)).toBe(true);
  });

  test('nobody waits for a role of nobody', () => {
    expect(isRoleWaiting(null, village)).toBe(false);
  });
});

describe('fresh', () => {
  const visit = (session: Partial<Session>, isExample = false): SignedIn =>
    ({ session: { ...bare, ...session }, neighbourhood: { isExample }, now }) as SignedIn;

  test('for fifteen minutes, and not one longer', () => {
    const shown = { factorBy: 'code-app' } as const;
    expect(isFresh(visit({ ...shown, factorAt: ago(15) }))).toBe(true);
    expect(isFresh(visit({ ...shown, factorAt: ago(15.1) }))).toBe(false);
    expect(isFresh(visit({ ...shown, factorAt: ago(-60 * 24 * 2) }))).toBe(false);
  });

  test('a first factor is set up right after the mail, a further one only after showing one', () => {
    expect(maySetUpFactor(visit({ mailedAt: ago(15) }), false)).toBe(true);
    expect(maySetUpFactor(visit({ mailedAt: ago(15.1) }), false)).toBe(false);
    expect(maySetUpFactor(visit({ mailedAt: now }), true)).toBe(false);
    expect(maySetUpFactor(visit({ factorAt: now, factorBy: 'passkey' }), true)).toBe(true);
  });

  test('a code from the mail is enough for a neighbour, and never for somebody with a role', () => {
    expect(isFresh(visit({ heldRoles: [] }))).toBe(true);
    for (const role of roles) expect(isFresh(visit({ heldRoles: [role] }))).toBe(false);
  });

  test('who looks along is fresh in an example alone', () => {
    const along = { factorAt: ago(600), factorBy: 'look-along' } as const;
    expect(isFresh(visit(along, true))).toBe(true);
    expect(isFresh(visit({ ...along, factorAt: now }, false))).toBe(false);
  });
});

test('a recovery code is known however it was typed over, and nothing else is one', () => {
  for (const typed of ['abcd-efgh-jkmn', 'ABCDEFGHJKMN', ' abcd efgh\njkmn ', 'abcd–efgh–jkmn'])
    expect(readRecoveryCode(typed)).toBe('abcd-efgh-jkmn');
  for (const typed of ['', 'abcd-efgh', 'abcd-efgh-jkmn-pqrs', 'abcd-efgh-jkm!', 'é'.repeat(12)])
    expect(readRecoveryCode(typed)).toBeNull();
});

test('a passkey has a name to know it by', () => {
  expect(readPasskeyName('  Mijn   telefoon ')).toEqual({ ok: true, value: 'Mijn telefoon' });
  expect(readPasskeyName(' ')).toMatchObject({ reason: 'no-name' });
  expect(readPasskeyName('x'.repeat(41))).toMatchObject({ reason: 'name-too-long' });
});

test.each([
  [0, 0, false],
  [0, 1, false],
  [4, 5, false],
  [5, 5, true],
  [5, 4, true],
  [5, 0, true]
])('a counter that was %i and comes as %i has fallen back: %s', (known, came, fell) => {
  expect(hasFallenBack(known, came)).toBe(fell);
});
