import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockIn, momentIn } from './moment.ts';

const amsterdam = 'Europe/Amsterdam';
const at = (day: string, time: string): string => momentIn(amsterdam, day, time).toISOString();

test('a time is the time on the clocks there, in summer and in winter', () => {
  expect(at('2026-10-24', '10:00')).toBe('2026-10-24T08:00:00.000Z');
  expect(at('2026-10-26', '10:00')).toBe('2026-10-26T09:00:00.000Z');
});

test('the hour that a spring night skips is an hour later, and of an hour that comes twice the first counts', () => {
  expect(at('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
  expect(clockIn(amsterdam, momentIn(amsterdam, '2027-03-28', '02:30'))).toEqual({ day: '2027-03-28', time: '03:30' });
  expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
});

const zones = fc.constantFrom(
  amsterdam,
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC'
);
const minutes = fc.integer({ min: 0, max: 40 * 365 * 24 * 60 });

test('it is the moment that Temporal means, in any timezone and at any minute of forty years', () => {
  fc.assert(
    fc.property(zones, minutes, (timezone, minute) => {
      const shown = new Date(Date.UTC(2000, 0, 1) + minute * 60_000).toISOString();
      const plain = Temporal.PlainDateTime.from(shown.slice(0, 16));
      const moment = momentIn(timezone, shown.slice(0, 10), shown.slice(11, 16));
      expect(moment.getTime()).toBe(plain.toZonedDateTime(timezone).epochMilliseconds);
    }),
    { numRuns: 3000 }
  );
});

test('what the clocks show is read back', () => {
  fc.assert(
    fc.property(zones, minutes, (timezone, minute) => {
      const moment = new Date(Date.UTC(2000, 0, 1) + minute * 60_000);
      const shown = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timezone);
      const { day, time } = clockIn(timezone, moment);
      expect(`${day}T${time}`).toBe(shown.toPlainDateTime().toString().slice(0, 16));
    }),
    { numRuns: 1000 }
  );
});
