import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import type { Away, Care } from '../owners/who-looks-after.ts';
import { yes, type No, type Yes } from '../result.ts';

/** "I am not there" as it is typed: two calendar days and who stands in (an id, or 'nobody'). */
export type DraftAbsence = { readonly from: string; readonly until: string; readonly standIn: string };
export type AbsenceReason =
  'no-date' | 'in-the-past' | 'too-far-away' | 'ends-before' | 'away-already' | 'no-stand-in' | 'stand-in-away';
export type AbsenceErrors = Readonly<Partial<Record<keyof DraftAbsence, AbsenceReason>>>;
export type ReadAbsence = Yes<Away> | (No<'wrong-fields'> & { readonly errors: AbsenceErrors });

type Circumstances = { readonly personId: string; readonly care: Care; readonly today: string };

/** Reads an absence, or says by field what is not right yet. Who stands in is there all the time, as known today. */
export function readAbsence(draft: DraftAbsence, circumstances: Circumstances): ReadAbsence {
  const found: [keyof DraftAbsence, AbsenceReason | null][] = [
    ['from', wrongFrom(draft, circumstances)],
    ['until', wrongUntil(draft, circumstances)],
    ['standIn', wrongStandIn(draft, circumstances)]
  ];
  const errors = Object.fromEntries(found.filter(([, reason]) => reason !== null)) as AbsenceErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const standInId = draft.standIn === 'nobody' ? null : draft.standIn;
  return yes({ personId: circumstances.personId, fromOn: draft.from, untilOn: draft.until, standInId });
}

function wrongFrom({ from, until }: DraftAbsence, { personId, care, today }: Circumstances): AbsenceReason | null {
  if (!isDay(from)) return 'no-date';
  if (from < today) return 'in-the-past';
  if (from > inAYear(today)) return 'too-far-away';
  return isDay(until) && isAwayBetween(personId, care, { from, until }) ? 'away-already' : null;
}

function wrongUntil({ from, until }: DraftAbsence, { today }: Circumstances): AbsenceReason | null {
  if (!isDay(until)) return 'no-date';
  if (isDay(from) && until < from) return 'ends-before';
  return until > inAYear(today) ? 'too-far-away' : null;
}

function wrongStandIn({ standIn, from, until }: DraftAbsence, { personId, care }: Circumstances): AbsenceReason | null {
  if (standIn === 'nobody') return null;
  if (standIn === personId || !care.coordinatorIds.includes(standIn)) return 'no-stand-in';
  return isAwayBetween(standIn, care, { from, until }) ? 'stand-in-away' : null;
}

const isAwayBetween = (personId: string, { absences }: Care, days: { from: string; until: string }): boolean =>
  absences.some((away) => away.personId === personId && away.fromOn <= days.until && days.from <= away.untilOn);

const inAYear = (today: string): string => daysAfter(today, 366);

/** How far an absence is: to come, now, or over. */
export const absenceStage = (
  { fromOn, untilOn, endedAt }: Pick<Away, 'fromOn' | 'untilOn'> & { readonly endedAt: Date | null },
  today: string
): 'ahead' | 'now' | 'over' => (endedAt || untilOn < today ? 'over' : fromOn > today ? 'ahead' : 'now');

/** How long a note for who stands in may be, in characters. */
export const longestNote = 500;

/** Notes are kept for absences that ended on this calendar day or later: four weeks. */
export const notesKeptSince = (today: string): string => daysAfter(today, -28);
