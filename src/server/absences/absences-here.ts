import { absenceStage } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { nobodyAheadDays, nobodyThere } from '#domain/owners/nobody-there.ts';
import { maySetAreas } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { careHere, type CareHere } from '#server/owners/store.ts';
import { look } from '#server/platform/transaction.ts';
import { absencesSince, type Absence } from './store.ts';

export type AbsenceNow = Absence & { readonly stage: 'ahead' | 'now' | 'over' };
export type AbsencesHere = {
  readonly care: CareHere;
  readonly absences: readonly AbsenceNow[];
  readonly nobody: { readonly fromOn: string; readonly untilOn: string } | null;
};

/** Who is away or will be, and whether there are days in three weeks without anybody. */
export const absencesHere = (visit: SignedIn): Promise<Result<AbsencesHere, 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!maySetAreas(visit.person)) return no('not-allowed');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const care = await careHere(tx, today);
    const found = await absencesSince(tx, today);
    const staged = found.map((one) => ({ ...one, stage: absenceStage(one, today) }));
    const absences = staged.filter(({ stage }) => stage !== 'over');
    return yes({ care, absences, nobody: nobodyThere(care, today, nobodyAheadDays) });
  });
