import { momentIn } from '../neighbourhoods/moment.ts';
import type { Recurrence, Rhythm } from './recurrence.ts';

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * A recurrence as calendars write it (RRULE, RFC 5545), for an event that begins on one of its days in its own timezone.
 * A month that is too short for its day is said with BYSETPOS, which every calendar knows, and not with SKIP.
 */
export function calendarRule(recurrence: Recurrence): string {
  const { rhythm, endsOn, timezone } = recurrence;
  const until = endsOn === null ? [] : [`UNTIL=${inUtc(momentIn(timezone, endsOn, '23:59'))}`];
  return [...partsOf(rhythm), ...until].join(';');
}

/** An instant as calendars write it in UTC. */
export const inUtc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function partsOf(rhythm: Rhythm): readonly string[] {
  const frequency = { days: 'DAILY', weeks: 'WEEKLY', months: 'MONTHLY' }[rhythm.every];
  const beginning = [`FREQ=${frequency}`, `INTERVAL=${rhythm.step}`];
  if (rhythm.every === 'days') return beginning;
  if (rhythm.every === 'weeks')
    return [
      ...beginning,
      'WKST=MO',
      `BYDAY=${rhythm.weekdays
        .toSorted()
        .map((day) => names[day])
        .join(',')}`
    ];
  if ('nth' in rhythm) return [...beginning, `BYDAY=${rhythm.nth}${names[rhythm.weekday]}`];
  if (rhythm.dayOfMonth <= 28) return [...beginning, `BYMONTHDAY=${rhythm.dayOfMonth}`];
  const days = [28, 29, 30, 31].filter((day) => day <= rhythm.dayOfMonth);
  return [...beginning, `BYMONTHDAY=${days.join(',')}`, 'BYSETPOS=-1'];
}
