import { beforeAll, expect, test } from 'vitest';
import { giveTicket, takeTicket } from './ticket.ts';
import { newKey, openVault, seal } from './vault.ts';

const now = new Date('2026-10-06T09:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
beforeAll(() => void openVault(newKey()));

test('a ticket brings back what it carried, for one purpose and so many minutes', () => {
  const ticket = giveTicket('carried', { about: 'this', now }, 5);
  expect(ticket).not.toContain('carried');
  expect(takeTicket(ticket, { about: 'this', now: later(4) })).toBe('carried');
  expect(takeTicket(ticket, { about: 'this', now: later(5) })).toBeNull();
  expect(takeTicket(ticket, { about: 'that', now })).toBeNull();
  expect(takeTicket('nonsense', { about: 'this', now })).toBeNull();
});

test('something else that was sealed is no ticket', () => {
  expect(takeTicket(seal('[9999999999999,"made up"]', 'this'), { about: 'this', now })).toBeNull();
});
