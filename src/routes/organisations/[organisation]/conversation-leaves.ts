import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { LeafContent } from '#domain/cases/leaf-kinds.ts';
import { dayInWords } from '../../clock-words.ts';
import { emptyInWords } from './around-words.ts';
import { reasonInWords } from './conversation-words.ts';
import { questionInWords } from './question-words.ts';

type Said = { readonly title: string; readonly text: string };
type Beside = { readonly leaves: readonly Leaf[] };
type Kind =
  | (
      | 'conversation'
      | 'conversation-turn'
      | 'question-offered'
      | 'answer'
      | 'stance-reasons'
      | 'opinion'
      | 'valued-role'
    )
  | ('talk-doubt' | 'network-discussed' | 'understanding' | 'hard-now');
type Say<Name extends Kind> = (leaf: Extract<Leaf, { kind: Name }>, beside: Beside) => Said | null;

/** What was said in conversations, as it is read by the client. */
export const saidInConversations: { readonly [Name in Kind]: Say<Name> } = {
  conversation: ({ content }) => ({ title: m.conv_leaf_conversation(), text: dayInWords(content.on) }),
  'conversation-turn': () => null,
  'question-offered': () => null,
  answer: (leaf, beside) => answerSaid(leaf.content, beside),
  'stance-reasons': ({ content }) => ({
    title: m.conv_leaf_reasons(),
    text: [...content.reasons.map(reasonInWords), content.words].filter(Boolean).join('. ')
  }),
  opinion: ({ content }, beside) => ({ title: titleOfOpinion(content.whoId, beside), text: content.words }),
  'valued-role': ({ content }) => ({
    title: m.conv_leaf_role(),
    text: [content.role, content.example].filter(Boolean).join('. ')
  }),
  'talk-doubt': () => null,
  'network-discussed': ({ content }) => ({
    title: m.conv_leaf_discussed(),
    text: [discussedInWords(content.answer), content.why, untilInWords(content.until)].filter(Boolean).join('. ')
  }),
  understanding: ({ content }) => ({
    title: m.conv_leaf_understanding(),
    text: [content.matters, content.strengths, content.obstacles, content.wanted].filter(Boolean).join('\n')
  }),
  'hard-now': ({ content }) => ({
    title: m.conv_leaf_hard(),
    text: [content.hard, untilInWords(content.until), content.strength].filter(Boolean).join('. ')
  })
};

const discussed = { yes: m.conv_discussed_yes, no: m.conv_discussed_no, postponed: m.conv_discussed_postponed };
/** Whether the people around were talked about. */
export const discussedInWords = (answer: keyof typeof discussed): string => discussed[answer]();

const untilInWords = (until: string | null): string =>
  until === null ? '' : m.conv_leaf_until({ day: dayInWords(until) });

// What was skipped was not asked, and is nothing to keep before somebody's eyes.
function answerSaid({ offeredId, words, empty }: LeafContent<'answer'>, beside: Beside): Said | null {
  const offered = beside.leaves.find(({ id }) => id === offeredId);
  if (offered?.kind !== 'question-offered' || empty === 'not-asked') return null;
  const { question, conversationId, aboutId } = offered.content;
  const of = beside.leaves.find(({ id }) => id === conversationId);
  const form = of?.kind === 'conversation' ? of.content.form : 'one';
  const title = questionInWords({ question, form, name: nameOf(aboutId, beside) });
  return { title, text: empty === null ? words : emptyInWords[empty]() };
}

const titleOfOpinion = (whoId: string | null, beside: Beside): string =>
  whoId === null ? m.conv_leaf_opinion() : m.conv_leaf_opinion_of({ name: nameOf(whoId, beside) });

const nameOf = (id: string | null, { leaves }: Beside): string => {
  const there = leaves.find((leaf) => leaf.id === id);
  return there?.kind === 'person' ? there.content.name : m.cases_leaf_person();
};
