import { absenceStage } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayNoteAbsenceOf } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { absenceById, setEnded } from './store.ts';

/** Back earlier, or not away after all: what was not finished comes back at once. */
export const endAbsence = (visit: SignedIn, id: string): Promise<Result<null, 'not-found' | 'gone'>> =>
  transact<Result<null, 'not-found' | 'gone'>>(visit, 'end-absence', async (tx) => {
    const absence = await absenceById(tx, id);
    if (!absence || !mayNoteAbsenceOf(visit.person, absence.personId)) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    if (absenceStage(absence, today) === 'over' || !(await setEnded(tx, id, visit.now))) return no('gone');
    await recordFact(tx, visit, { kind: 'AbsenceEnded', absenceId: id, personId: absence.personId });
    return yes(null);
  });
