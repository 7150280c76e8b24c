import { longestNote } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayDivideCare } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { absenceById, dropNote, openOf, putNote } from './store.ts';

type Noting = { readonly absenceId: string; readonly notes: ReadonlyMap<string, string> };
type Reason = 'not-allowed' | 'not-found' | 'note-too-long';

/** Keeps a note per item for who stands in (or for who comes back); an empty one takes the note away. */
export const noteHandOver = (visit: SignedIn, { absenceId, notes }: Noting): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'note-hand-over', async (tx) => {
    if (!mayDivideCare(visit.person)) return no('not-allowed');
    const absence = await absenceById(tx, absenceId);
    if (!absence) return no('not-found');
    const { regionId, neighbourhoodId, personId: notedBy, now: notedAt } = visit;
    const of = { absenceId, today: dayIn(visit.neighbourhood.timezone, notedAt), now: notedAt };
    for (const { askId, note } of await openOf(tx, absence.personId, of)) {
      const words = notes.get(askId);
      if (words === undefined || words === (note ?? '')) continue;
      if (words.length > longestNote) return no('note-too-long', `note-${askId}`);
      if (words === '') await dropNote(tx, absenceId, askId);
      else await putNote(tx, { regionId, neighbourhoodId, absenceId, askId, words, notedBy, notedAt });
    }
    await recordFact(tx, visit, { kind: 'HandOverNoted', absenceId });
    return yes(null);
  });
