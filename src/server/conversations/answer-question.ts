import { openQuestion } from '#domain/conversations/conversation.ts';
import { readAnswer, type DraftAnswer, type WordsReason } from '#domain/conversations/said.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { changeConversation, type ConversationAt } from './change-conversation.ts';

type Answering = ConversationAt & { readonly offeredId: string; readonly draft: DraftAnswer };
type Answered = Result<null, WordsReason | 'not-found' | 'closed' | 'answered-already'>;

/** Keeps an answer in the client's words, or why there is none (R12). */
export const answerQuestion = (visit: CaseVisit, { offeredId, draft, ...at }: Answering): Promise<Answered> =>
  changeConversation<Answered>(
    visit,
    { ...at, action: 'answer-question', kind: 'LeafAdded' },
    async (tx, { room, now }) => {
      if (openQuestion(now)?.id !== offeredId) return no('answered-already');
      const read = readAnswer(draft);
      if (!read.ok) return read;
      const content = { offeredId, ...read.value };
      const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'answer', content }]);
      return added.ok ? yes(null) : no('closed');
    }
  );
