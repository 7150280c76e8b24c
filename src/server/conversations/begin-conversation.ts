import {
  beginConversation as decide,
  type BeginReason,
  type DraftConversation
} from '#domain/conversations/beginning.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { knownIn } from './change-conversation.ts';

type Begun = Result<string, BeginReason | 'not-found' | 'closed'>;

/** Begins to talk about the people around; answers the id of the conversation. */
export const beginConversation = (
  visit: WorkerVisit,
  { caseId, draft }: { readonly caseId: string; readonly draft: DraftConversation }
): Promise<Begun> => {
  const id = newBlindId<string>();
  const kind = 'ConversationBegan' as const;
  const change = {
    action: 'begin-conversation',
    caseId,
    kind,
    part: 'conversation',
    aboutId: id,
    inTurn: true
  } as const;
  return changeInCase<Begun>(visit, change, async (tx, room) => {
    const decided = decide(draft, knownIn(room));
    if (!decided.ok) return decided;
    const added = await addLeaves(tx, room, [{ id, kind: 'conversation', content: decided.value }]);
    return added.ok ? yes(id) : no('closed');
  });
};
