import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { endedAt, readEnding, type EndingAnswer, type Entry } from '#domain/endings/ending.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { entryState, putEnding } from './store.ts';

type Reason = 'no-answer' | 'not-found' | 'not-yet';

/** Says how an ask or offer ended, or that one would rather skip that; by oneself, or on the phone. */
export const sayEnding = (
  visit: SignedIn,
  { entry, answer }: { entry: Entry; answer: string }
): Promise<Result<EndingAnswer | null, Reason>> =>
  transact<Result<EndingAnswer | null, Reason>>(visit, 'say-ending', async (tx) => {
    const state = await entryState(tx, entry);
    if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-found');
    if (!endedAt(state, dayIn(visit.neighbourhood.timezone, visit.now))) return no('not-yet');
    const read = readEnding(answer);
    if (!read.ok) return read;
    const { personId } = state;
    await putEnding(tx, visit, { entry, personId, answer: read.value, recordedBy: visit.personId });
    await recordFact(tx, visit, { kind: 'EndingSaid', entryId: entry.id, personId });
    return read;
  });
