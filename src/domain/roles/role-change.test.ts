import { expect, test } from 'vitest';
import type { Actor } from '../people/actor.ts';
import { changeRole } from './role-change.ts';

const admin: Actor = { id: 'a', firstName: 'A', roles: ['administrator'], welcomed: true, locale: 'nl' };
const change = { role: 'administrator', how: 'take', administrators: ['a'], personId: 'a' } as const;

test('the last administrator stays', () => {
  expect(changeRole(admin, change)).toMatchObject({ reason: 'last-administrator' });
  expect(changeRole(admin, { ...change, administrators: ['a', 'b'] })).toMatchObject({ ok: true });
});

test('nobody gives roles but an administrator, and no other roles than there are', () => {
  expect(changeRole({ ...admin, roles: ['coordinator'] }, { ...change, how: 'give' })).toMatchObject({
    reason: 'not-allowed'
  });
  expect(changeRole(admin, { ...change, how: 'give', role: 'king' })).toMatchObject({ reason: 'no-such-role' });
});
