import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentIn, readAppointment, reminderAt } from './appointment.ts';

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

test('the night on which the clock jumps has an answer for every time', () => {
  expect(momentIn('Europe/Amsterdam', '2027-03-28T02:30:00Z').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  const autumn = momentIn('Europe/Amsterdam', '2026-10-25T02:30:00Z').toISOString();
  expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(autumn);
});

test('what is typed comes back on the clock', () => {
  const days = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 4, max: 23 }), (day, hour) => {
      const shown = `${new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;
      const moment = momentIn('Europe/Amsterdam', `${shown}:00Z`);
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Amsterdam',
        dateStyle: 'short',
        timeStyle: 'short'
      });
      return clock.format(moment).replace(' ', 'T') === shown;
    })
  );
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
