import type { Known } from '#domain/conversations/asking.ts';
import { conversationsIn, type Conversation } from '#domain/conversations/conversation.ts';
import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, type No } from '#domain/result.ts';
import type { TrailKind } from '#domain/trails/trail.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';

export type ConversationAt = { readonly caseId: string; readonly conversationId: string };
type Change = ConversationAt & { readonly action: string; readonly kind: TrailKind };
type There = { readonly room: OpenCase; readonly now: Conversation; readonly known: Known };

/** What a case is judged by before a question is put on the table. */
export const knownIn = (room: OpenCase): Known => ({
  leaves: room.leaves,
  today: dayIn(room.visit.organisation.timezone, room.visit.now),
  isAgreed: isRecordingAgreed(room.cover),
  isClosed: room.cover.closing !== null,
  most: room.visit.organisation.mostQuestions
});

/** Lets one thing happen in a conversation; in turn, so that no question slips past a stop (R15). */
export const changeConversation = <Outcome extends { readonly ok: boolean }>(
  visit: CaseVisit,
  { conversationId, ...change }: Change,
  work: (tx: CaseTx, there: There) => Promise<Outcome>
): Promise<Outcome | No<'not-found'>> =>
  changeInCase<Outcome | No<'not-found'>>(
    visit,
    { ...change, part: 'conversation', aboutId: conversationId, inTurn: true },
    async (tx, room) => {
      const now = conversationsIn(room.leaves).find(({ id }) => id === conversationId);
      return now ? work(tx, { room, now, known: knownIn(room) }) : no('not-found');
    }
  );
