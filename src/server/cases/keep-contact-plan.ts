import { ofKind } from '#domain/cases/leaf.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { addLeaves } from './add-leaves.ts';
import { changeInCase } from './change-in-case.ts';
import { removeLeaf } from './remove-leaf.ts';
import { rewriteLeaf } from './rewrite-leaf.ts';

type Keeping = { readonly caseId: string; readonly words: string; readonly version: number };
type Kept = Result<null, 'not-found' | 'words-too-long' | 'changed-meanwhile' | 'closed'>;

/** Keeps how and when the worker is there (R71); empty words take it away. `version` 0 says that there was none. */
export const keepContactPlan = (visit: WorkerVisit, { caseId, words, version }: Keeping): Promise<Kept> => {
  const change = { action: 'keep-contact-plan', caseId, kind: 'LeafChanged', part: 'contact' } as const;
  return changeInCase<Kept>(visit, change, async (tx, room) => {
    const plan = ofKind(room.leaves, 'contact-plan').at(-1);
    if ((plan?.version ?? 0) !== version) return no('changed-meanwhile');
    if (words.length > 2000) return no('words-too-long', 'plan');
    const content = { words };
    const kept = !plan
      ? words === ''
        ? yes(null)
        : await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'contact-plan', content }])
      : words === ''
        ? await removeLeaf(tx, room, plan.id)
        : await rewriteLeaf(tx, room, { id: plan.id, version, content });
    if (kept.ok) return yes(null);
    return no(kept.reason === 'closed' ? 'closed' : 'changed-meanwhile');
  });
};
