import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { changeConversation, type ConversationAt } from './change-conversation.ts';

type Noted = Result<null, 'not-found' | 'no-words' | 'words-too-long' | 'closed' | 'recording-not-agreed'>;

/** R20: keeps what a worker is in doubt about, for the workers of this case alone. */
export const noteDoubt = (visit: WorkerVisit, { words, ...at }: ConversationAt & { words: string }): Promise<Noted> =>
  changeConversation<Noted>(visit, { ...at, action: 'note-doubt', kind: 'LeafAdded' }, async (tx, { room }) => {
    if (words === '') return no('no-words', 'dilemma');
    if (words.length > 2000) return no('words-too-long', 'dilemma');
    const content = { conversationId: at.conversationId, words };
    const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'talk-doubt', content }]);
    if (added.ok) return yes(null);
    return no(added.reason === 'recording-not-agreed' ? 'recording-not-agreed' : 'closed');
  });
