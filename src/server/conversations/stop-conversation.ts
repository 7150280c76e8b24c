import {
  pauseConversation as pause,
  resumeConversation as resume,
  stopConversation as stop,
  type DraftPause,
  type PauseReason,
  type ResumeReason
} from '#domain/conversations/beginning.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { changeConversation, type ConversationAt } from './change-conversation.ts';

type Done<Reason extends string = never> = Result<null, Reason | 'not-found' | 'closed'>;

/** The client stops; for the rest of this conversation nobody asks anything more (R15). Twice is once. */
export const stopConversation = (visit: CaseVisit, at: ConversationAt): Promise<Done> =>
  changeConversation<Done>(
    visit,
    { ...at, action: 'stop-conversation', kind: 'ConversationStopped' },
    async (tx, { room, now, known }) =>
      now.isStopped ? yes(null) : keepTurn(tx, room, stop({ conversation: now, today: known.today }))
  );

/** Puts the subject aside (R19). */
export const pauseConversation = (
  visit: CaseVisit,
  { draft, ...at }: ConversationAt & { readonly draft: DraftPause }
): Promise<Done<PauseReason>> =>
  changeConversation<Done<PauseReason>>(
    visit,
    { ...at, action: 'pause-conversation', kind: 'ConversationPaused' },
    async (tx, { room, now, known }) => {
      const decided = pause(draft, { conversation: now, ...known });
      return decided.ok ? keepTurn(tx, room, decided.value) : decided;
    }
  );

/** Takes it up again: because the client does, or because the day came that the client chose (R19). */
export const resumeConversation = (
  visit: CaseVisit,
  { how, ...at }: ConversationAt & { readonly how: string }
): Promise<Done<ResumeReason>> =>
  changeConversation<Done<ResumeReason>>(
    visit,
    { ...at, action: 'resume-conversation', kind: 'ConversationResumed' },
    async (tx, { room, now, known }) => {
      const decided = resume(how, { conversation: now, ...known });
      return decided.ok ? keepTurn(tx, room, decided.value) : decided;
    }
  );

async function keepTurn(tx: CaseTx, room: OpenCase, content: unknown): Promise<Done> {
  const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'conversation-turn', content }]);
  return added.ok ? yes(null) : no('closed');
}
