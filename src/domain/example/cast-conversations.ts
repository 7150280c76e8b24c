import type { DraftLeaf } from '../cases/leaf.ts';
import { stopConversation } from '../conversations/beginning.ts';
import type { StanceReason } from '../conversations/leaf-kinds.ts';
import { questionBank, type QuestionId } from '../conversations/question-bank.ts';
import { sayStance } from '../conversations/stance.ts';

/** A time of talking in an invented conversation. */
export type CastConversation = {
  readonly daysAgo: number;
  readonly openedBy: 'client' | 'worker';
  /** Questions with what was answered; nothing where it was skipped. */
  readonly asked: readonly (readonly [question: QuestionId, words: string])[];
  readonly stance?: string;
  readonly reasons?: readonly StanceReason[];
  readonly isStopped?: boolean;
  /** Good words, and whose they are where that was said. */
  readonly opinions?: readonly { readonly who?: string; readonly words: string }[];
  readonly dilemma?: string;
};

/** By invented conversation (Paans 2018: the aunt; the people are nobody). */
export const castConversations: Readonly<Record<string, CastConversation>> = {
  aunt: {
    daysAgo: 20,
    openedBy: 'worker',
    asked: [
      ['for-whom', 'Voor mijn buurvrouw. Ik neem haar post mee naar boven.'],
      ['has-a-sense', 'Mijn tante. Die zegt nooit veel, maar ze snapt het.'],
      ['finds-help-normal', '']
    ],
    stance: 'solve-myself',
    reasons: ['no-burden'],
    isStopped: true,
    opinions: [
      { who: 'Tante Riet', words: 'Zij vindt dat ik veel geduld heb met de kinderen.' },
      { who: 'Tante Riet', words: 'Ze zei dat ik het goed doe, zo alleen.' },
      { words: 'De juf ziet dat de kinderen goed slapen.' }
    ],
    dilemma: 'Een weekend rust zou haar goed doen. Ik begin er niet over.'
  }
};

type Making = {
  readonly newId: () => string;
  readonly day: string;
  /** The map as it was laid out, on which those who are named stand. */
  readonly around: readonly DraftLeaf[];
};

/** That time of talking as leaves, in the order in which it happened. */
export function conversationLeaves(told: CastConversation, { newId, day, around }: Making): readonly DraftLeaf[] {
  const conversationId = newId();
  const { openedBy, opinions = [], dilemma, isStopped } = told;
  const leaf = (kind: string, content: unknown): DraftLeaf => ({ id: newId(), kind, content });
  return [
    { id: conversationId, kind: 'conversation', content: { on: day, openedBy, form: 'one' } },
    ...told.asked.flatMap((one) => askedLeaves(one, { conversationId, newId })),
    ...stanceLeaves(told, day).map(({ kind, content }) => leaf(kind, content)),
    ...opinions.map(({ who, words }) =>
      leaf('opinion', { whoId: who ? personIn(around, who) : null, about: 'conduct', words, on: day })
    ),
    ...(dilemma ? [leaf('talk-doubt', { conversationId, words: dilemma })] : []),
    ...(isStopped
      ? [leaf('conversation-turn', stopConversation({ conversation: { id: conversationId }, today: day }))]
      : [])
  ];
}

const personIn = (around: readonly DraftLeaf[], name: string): string | null =>
  around.find(({ kind, content }) => kind === 'person' && (content as { name: string }).name === name)?.id ?? null;

function askedLeaves(
  [question, words]: CastConversation['asked'][number],
  { conversationId, newId }: { readonly conversationId: string; readonly newId: () => string }
): readonly DraftLeaf[] {
  const offeredId = newId();
  const answer = { offeredId, words, empty: words === '' ? 'not-asked' : null };
  const offered = { conversationId, question, bank: questionBank.version, aboutId: null };
  return [
    { id: offeredId, kind: 'question-offered', content: offered },
    { id: newId(), kind: 'answer', content: answer }
  ];
}

function stanceLeaves({ stance = '', reasons = [] }: CastConversation, day: string) {
  const draft = { stance, reasons, talkedOver: '', step: '', words: '' };
  const said = sayStance(draft, { leaves: [], today: day });
  if (!said.ok) return [];
  return [said.value.said, { kind: 'stance-reasons', content: said.value.reasons }];
}
