import { expect, test } from 'vitest';
import { readAppointment, reminderAt } from './appointment.ts';

const at = { timezone: 'Europe/Amsterdam', now: new Date('2026-10-20T10:00:00Z') };
const draft = { date: '2026-10-24', time: '10:00', place: '' };

test('a time is the time on the clocks of the neighbourhood, in summer and in winter', () => {
  expect(readAppointment(draft, at)).toEqual({
    ok: true,
    value: { startsAt: new Date('2026-10-24T08:00:00Z'), place: null }
  });
  expect(readAppointment({ ...draft, date: '2026-10-26' }, at)).toMatchObject({
    value: { startsAt: new Date('2026-10-26T09:00:00Z') }
  });
});

test.each([
  [{ date: '2026-02-30' }, 'no-date', 'date'],
  [{ time: '25:00' }, 'no-time', 'time'],
  [{ time: '' }, 'no-time', 'time'],
  [{ date: '2026-10-19' }, 'in-the-past', 'date'],
  [{ date: '2029-10-19' }, 'too-far-away', 'date'],
  [{ place: 'x'.repeat(201) }, 'place-too-long', 'place']
])('%j is met with %s', (change, reason, field) => {
  expect(readAppointment({ ...draft, ...change }, at)).toEqual({ ok: false, reason, field });
});

test('a reminder that would come too late does not come', () => {
  expect(reminderAt(new Date('2026-10-21T09:00:00Z'), at.now)).toBeNull();
  expect(reminderAt(new Date('2026-10-22T09:00:00Z'), at.now)).toEqual(new Date('2026-10-21T09:00:00Z'));
});
