import { questionsNow, type WhyNoQuestion } from '#domain/conversations/asking.ts';
import { questionBank } from '#domain/conversations/question-bank.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { changeConversation, type ConversationAt } from './change-conversation.ts';

type Offering = ConversationAt & { readonly question: string; readonly aboutId: string };
type Offered = Result<string, WhyNoQuestion | 'not-offered' | 'not-found'>;

/** Puts one question on the table, where one may be put there now (R03, R12, R15). */
export const offerQuestion = (visit: WorkerVisit, { question, aboutId, ...at }: Offering): Promise<Offered> =>
  changeConversation<Offered>(
    visit,
    { ...at, action: 'offer-question', kind: 'QuestionOffered' },
    async (tx, { room, known }) => {
      const may = questionsNow(known, at.conversationId);
      if (!may.ok) return may;
      const choice = may.value.find((one) => one.question === question && (one.aboutId ?? '') === aboutId);
      if (!choice) return no('not-offered');
      const id = newBlindId<string>();
      const content = {
        conversationId: at.conversationId,
        question: choice.question,
        bank: questionBank.version,
        aboutId: choice.aboutId
      };
      const added = await addLeaves(tx, room, [{ id, kind: 'question-offered', content }]);
      return added.ok ? yes(id) : no('not-offered');
    }
  );
