import {
  postNeed as decide,
  splitNeed as split,
  type DraftNeed,
  type NeedReason,
  type SplitReason
} from '#domain/needs/need.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { needIn } from './change-need.ts';

type Posting = { readonly caseId: string; readonly draft: DraftNeed };
type Posted = Result<string, NeedReason | 'not-found' | 'closed'>;

/** Writes down something that would help; answers its id. */
export const postNeed = (visit: WorkerVisit, { caseId, draft }: Posting): Promise<Posted> => {
  const id = newBlindId<string>();
  const change = { action: 'post-need', caseId, kind: 'LeafAdded', part: 'needs', aboutId: id } as const;
  return changeInCase<Posted>(visit, change, async (tx, room) => {
    const posted = decide(draft);
    if (!posted.ok) return posted;
    const added = await addLeaves(tx, room, [{ id, kind: 'need', content: posted.value }]);
    return added.ok ? yes(id) : no('closed');
  });
};

type Splitting = { readonly caseId: string; readonly needId: string; readonly lines: string };
type Split = Result<null, SplitReason | 'not-found' | 'closed'>;

/** D2: writes down the practical parts of a need, each as a need of its own. */
export const splitNeed = (visit: WorkerVisit, { caseId, needId, lines }: Splitting): Promise<Split> =>
  changeInCase<Split>(visit, { action: 'split-need', caseId, kind: 'LeafAdded', part: 'needs' }, async (tx, room) => {
    const leaf = needIn(room, needId);
    if (!leaf) return no('not-found');
    const parts = split(leaf.content, lines);
    if (!parts.ok) return parts;
    const drafts = parts.value.flatMap((draft) => {
      const part = decide(draft, needId);
      return part.ok ? [{ id: newBlindId<string>(), kind: 'need', content: part.value }] : [];
    });
    return (await addLeaves(tx, room, drafts)).ok ? yes(null) : no('closed');
  });
