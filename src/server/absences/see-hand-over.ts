import { absenceStage } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayDivideCare } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import type { AbsenceNow } from './absences-here.ts';
import { absenceById, openOf, type Handed } from './store.ts';

export type { Handed };
export type HandOver = { readonly absence: AbsenceNow; readonly items: readonly Handed[] };

/** What is handed over with an absence: everything its coordinator looks after that is not finished. */
export const seeHandOver = (
  visit: SignedIn,
  absenceId: string
): Promise<Result<HandOver, 'not-allowed' | 'not-found'>> =>
  look(visit, async (tx) => {
    if (!mayDivideCare(visit.person)) return no('not-allowed');
    const absence = await absenceById(tx, absenceId);
    if (!absence) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const items = await openOf(tx, absence.personId, { absenceId, today, now: visit.now });
    return yes({ absence: { ...absence, stage: absenceStage(absence, today) }, items });
  });
