import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import {
  answerLonger,
  bringBack,
  handOver,
  isReminderDue,
  keepLonger,
  loanReminders,
  undoReturn,
  type Loan
} from './loan.ts';

const today = '2026-11-24';
const now = new Date('2026-11-24T09:00:00Z');
const wished: Loan = { dueOn: '2026-12-01', lentAt: null, returnedAt: null, askedUntil: null };
const out: Loan = { ...wished, lentAt: now };
const back: Loan = { ...out, returnedAt: now };

test('a thing goes along once, until a day that both know', () => {
  expect(handOver(wished, { dueOn: '2026-12-03', today })).toEqual({ ok: true, value: '2026-12-03' });
  expect(handOver(wished, { dueOn: '2026-11-23', today })).toMatchObject({ reason: 'in-the-past', field: 'dueOn' });
  expect(handOver(wished, { dueOn: '2027-11-23', today })).toMatchObject({ reason: 'too-far-away' });
  expect(handOver(wished, { dueOn: 'ooit', today })).toMatchObject({ reason: 'no-date' });
  expect(handOver(out, { dueOn: '2026-12-03', today })).toMatchObject({ reason: 'out-already' });
});

test('keeping it longer is asked by the borrower and given by the lender', () => {
  const longer = { until: '2026-12-05', today };
  expect(keepLonger(out, { ...longer, by: 'borrower' })).toEqual({ ok: true, value: { askedUntil: '2026-12-05' } });
  expect(keepLonger(out, { ...longer, by: 'lender' })).toEqual({ ok: true, value: { dueOn: '2026-12-05' } });
  expect(keepLonger(back, { ...longer, by: 'lender' })).toMatchObject({ reason: 'not-out' });
  const asked = { ...out, askedUntil: '2026-12-05' };
  expect(answerLonger(asked, 'yes')).toMatchObject({ value: { dueOn: '2026-12-05' } });
  expect(answerLonger(asked, 'no')).toMatchObject({ value: { dueOn: '2026-12-01' } });
  expect(answerLonger(out, 'yes')).toMatchObject({ reason: 'not-asked' });
});

test('the day is never made earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 200 }), fc.constantFrom('borrower', 'lender'), (days, by) => {
      const kept = keepLonger(out, { until: daysAfter(today, days), by, today });
      return !kept.ok || Object.values(kept.value)[0]! > out.dueOn;
    })
  );
});

test('it is back once, and for a day that can be undone', () => {
  expect(bringBack(out)).toMatchObject({ ok: true });
  expect(bringBack(wished)).toMatchObject({ reason: 'not-out' });
  expect(bringBack(back)).toMatchObject({ reason: 'not-out' });
  expect(undoReturn(back, new Date(now.getTime() + 23 * 3_600_000))).toMatchObject({ ok: true });
  expect(undoReturn(back, new Date(now.getTime() + 25 * 3_600_000))).toMatchObject({ reason: 'too-late' });
});

test('reminders come the day before and the day after, at ten on the clocks there, also in the nights clocks change', () => {
  const at = { timezone: 'Europe/Amsterdam', now: new Date('2026-03-20T00:00:00Z') };
  expect(loanReminders('2026-03-30', at).map((one) => one.at.toISOString())).toEqual([
    '2026-03-29T08:00:00.000Z',
    '2026-03-31T08:00:00.000Z'
  ]);
  expect(loanReminders('2026-10-24', at).map((one) => one.at.toISOString())).toEqual([
    '2026-10-23T08:00:00.000Z',
    '2026-10-25T09:00:00.000Z'
  ]);
  expect(loanReminders('2026-03-20', at).map(({ when }) => when)).toEqual(['after']);
});

test('a reminder of another day, or of what is back, says nothing', () => {
  expect(isReminderDue(out, '2026-12-01')).toBe(true);
  expect(isReminderDue(out, '2026-12-02')).toBe(false);
  expect(isReminderDue(back, '2026-12-01')).toBe(false);
  expect(isReminderDue(wished, '2026-12-01')).toBe(false);
});
