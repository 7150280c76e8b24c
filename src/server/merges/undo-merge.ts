import { mayComeApart, type UndoReason } from '#domain/merges/merge.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { mergeHeld, setUndone } from './store.ts';
import { moveBack } from './store-moving.ts';

type Reason = UndoReason | 'not-allowed' | 'not-found';

/** They were two after all: what moved goes back, and what came since stays where it is. */
export const undoMerge = (visit: SignedIn, mergeId: string): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'undo-merge', async (tx) => {
    if (!maySeePeople(visit.person)) return no('not-allowed');
    const merge = await mergeHeld(tx, mergeId);
    if (!merge) return no('not-found');
    const may = mayComeApart(merge, visit.now);
    if (!may.ok) return may;
    const { fromId, intoId } = merge;
    const { regionId, neighbourhoodId } = visit;
    const merging = { regionId, neighbourhoodId, id: mergeId, fromId, intoId };
    await withDuty(tx, visit, { duty: 'clock', work: () => moveBack(tx, merging) });
    await setUndone(tx, mergeId, { undoneBy: visit.personId, undoneAt: visit.now });
    await recordFact(tx, visit, { kind: 'MergeUndone', mergeId, personId: intoId, fromId });
    return yes(null);
  });
