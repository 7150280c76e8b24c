import { readAbsence, type DraftAbsence, type ReadAbsence } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayNoteAbsenceOf } from '#domain/owners/may.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { careHere } from '#server/owners/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addAbsence, waitForOwnAbsences } from './store.ts';
import { tellAway } from './tell-away.ts';

type Noting = { readonly personId: string; readonly draft: DraftAbsence };
type Noted = Yes<{ id: string }> | No<'not-allowed'> | Exclude<ReadAbsence, Yes<unknown>>;

/**
 * Notes that a coordinator is not there for some days, and who stands in. Nothing else has to happen: whose things are
 * is asked anew every day, so they go to who stands in and come back by themselves.
 */
export const noteAbsence = (visit: SignedIn, { personId, draft }: Noting): Promise<Noted> =>
  transact<Noted>(visit, 'note-absence', async (tx) => {
    if (!mayNoteAbsenceOf(visit.person, personId)) return no('not-allowed');
    await waitForOwnAbsences(tx, personId);
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const care = await careHere(tx, today);
    if (!care.coordinatorIds.includes(personId)) return no('not-allowed');
    const read = readAbsence(draft, { personId, care, today });
    if (!read.ok) return read;
    const { regionId, neighbourhoodId, now } = visit;
    const id = newId<string>(now.getTime());
    await addAbsence(tx, { regionId, neighbourhoodId, id, notedBy: visit.personId, notedAt: now }, read.value);
    await recordFact(tx, visit, { kind: 'AbsenceNoted', absenceId: id, personId });
    await tellAway(tx, visit, { id, away: read.value, care });
    return yes({ id });
  });
