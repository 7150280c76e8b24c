import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInVain, isReached, longestNote, readCall, wayOf, waysOfContact, type WayOfContact } from './call.ts';

const ways = Object.keys(waysOfContact) as WayOfContact[];

test.each(ways)('%s is one tap, and is known again by what was kept of it', (way) => {
  const read = readCall({ way, note: '' });
  expect(read).toEqual({ ok: true, value: { ...waysOfContact[way], note: null } });
  expect(wayOf(waysOfContact[way])).toBe(way);
});

test('what was sent is neither reached nor in vain, everything else is one of the two', () => {
  for (const { outcome } of Object.values(waysOfContact))
    expect(Number(isReached(outcome)) + Number(isInVain(outcome))).toBe(outcome === 'sent' ? 0 : 1);
});

test('a way that is not on the list is no contact', () => {
  fc.assert(
    fc.property(fc.string(), (way) => {
      fc.pre(!(ways as string[]).includes(way));
      expect(readCall({ way, note: '' })).toMatchObject({ ok: false, reason: 'no-outcome' });
    })
  );
  for (const way of ['', 'toString', '__proto__', 'mail-reached', 'door-voicemail'])
    expect(readCall({ way, note: '' }).ok, way).toBe(false);
});

test('a note is short', () => {
  const note = 'x'.repeat(longestNote);
  expect(readCall({ way: 'phone-reached', note })).toMatchObject({ value: { note } });
  expect(readCall({ way: 'phone-reached', note: `${note}x` })).toEqual({
    ok: false,
    reason: 'note-too-long',
    field: 'note'
  });
});
