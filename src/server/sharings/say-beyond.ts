import { mayChangeEntryOf } from '#domain/asks/may.ts';
import { isBeyondAnswer } from '#domain/sharings/sharing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { holdEntry, setBeyond, type Entry } from './store-beyond.ts';

type Reason = 'not-found' | 'no-such-answer';

/** Says whether this ask or offer may go beyond one's own neighbourhood; until then it stays at home. */
export const sayBeyond = (visit: SignedIn, entry: Entry & { answer: string }): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'say-beyond', async (tx) => {
    const personId = await holdEntry(tx, entry);
    if (!personId || !mayChangeEntryOf(visit.person, personId)) return no('not-found');
    const { answer } = entry;
    if (!isBeyondAnswer(answer)) return no('no-such-answer', 'beyond');
    // Y3: what somebody under sixteen asks or offers stays at home.
    if (await youthNow(tx, personId)) return no('not-found');
    await setBeyond(tx, entry, answer === 'yes');
    await recordFact(tx, visit, { kind: 'BeyondSaid', entryId: entry.id, personId, answer });
    return yes(null);
  });
