import {
  pauseConversation as pause,
  resumeConversation as resume,
  stopConversation as stop,
  type DraftPause,
  type PauseReason,
  type ResumeReason
} from '#domain/conversations/beginning.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit, ClientVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { changeConversation, knownIn, type ConversationAt } from './change-conversation.ts';

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

type AtHome = { readonly caseId: string };
const home = { part: 'conversation', inTurn: true } as const;

/** R15, R19: the client puts the subject aside at home; it holds in every conversation, and for every worker. */
export const pauseAtHome = (
  visit: ClientVisit,
  { caseId, draft }: AtHome & { readonly draft: Omit<DraftPause, 'by'> }
): Promise<Done<PauseReason>> => {
  const change = { ...home, caseId, action: 'pause-at-home', kind: 'ConversationPaused' } as const;
  return changeInCase<Done<PauseReason>>(visit, change, async (tx, room) => {
    const decided = pause({ ...draft, by: 'client' }, { conversation: null, ...knownIn(room) });
    return decided.ok ? keepTurn(tx, room, decided.value) : decided;
  });
};

/** R19: the client takes it up again, at home. */
export const resumeAtHome = (visit: ClientVisit, { caseId }: AtHome): Promise<Done<ResumeReason>> => {
  const change = { ...home, caseId, action: 'resume-at-home', kind: 'ConversationResumed' } as const;
  return changeInCase<Done<ResumeReason>>(visit, change, async (tx, room) => {
    const decided = resume('client', { conversation: null, ...knownIn(room) });
    return decided.ok ? keepTurn(tx, room, decided.value) : decided;
  });
};

async function keepTurn(tx: CaseTx, room: OpenCase, content: unknown): Promise<Done> {
  const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'conversation-turn', content }]);
  return added.ok ? yes(null) : no('closed');
}
