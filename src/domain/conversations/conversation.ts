import { byTime, ofKind, type Leaf } from '../cases/leaf.ts';
import type { LeafContent } from '../cases/leaf-kinds.ts';
import type { QuestionId } from './question-bank.ts';

type Answer = LeafContent<'answer'>;
export type Turn = LeafContent<'conversation-turn'>;

/** A question that was put on the table; `aboutId` is the person it is about, `answer` null while it lies open. */
export type Offered = {
  readonly id: string;
  readonly question: QuestionId;
  readonly aboutId: string | null;
  readonly answer: Answer | null;
};

/** One time of talking, as it stands now. */
export type Conversation = LeafContent<'conversation'> & {
  readonly id: string;
  readonly offered: readonly Offered[];
  /** R15: the client stopped; it cannot be taken back, only a new conversation can begin. */
  readonly isStopped: boolean;
};

/** Every conversation, the oldest first, whatever the order in which the leaves came in. */
export function conversationsIn(leaves: readonly Leaf[]): readonly Conversation[] {
  const turns = ofKind(leaves, 'conversation-turn');
  return ofKind(leaves, 'conversation').map(({ id, content }) => ({
    id,
    ...content,
    offered: offeredIn(leaves, id),
    isStopped: turns.some((turn) => turn.content.conversationId === id && turn.content.what === 'stopped')
  }));
}

function offeredIn(leaves: readonly Leaf[], conversationId: string): readonly Offered[] {
  const answers = new Map(ofKind(leaves, 'answer').map(({ content }) => [content.offeredId, content]));
  return ofKind(leaves, 'question-offered')
    .filter(({ content }) => content.conversationId === conversationId)
    .map(({ id, content }) => ({
      id,
      question: content.question,
      aboutId: content.aboutId,
      answer: answers.get(id) ?? null
    }));
}

/** The question that lies on the table; one at a time. */
export const openQuestion = ({ offered }: Conversation): Offered | null =>
  offered.find(({ answer }) => answer === null) ?? null;

/** R19: the pause that nobody ended, in whichever conversation it began; null where there is none. */
export function pauseIn(leaves: readonly Leaf[]): Turn | null {
  const last = byTime(leaves)
    .filter((leaf): leaf is Extract<Leaf, { kind: 'conversation-turn' }> => leaf.kind === 'conversation-turn')
    .findLast(({ content }) => content.what !== 'stopped');
  return last?.content.what === 'paused' ? last.content : null;
}
