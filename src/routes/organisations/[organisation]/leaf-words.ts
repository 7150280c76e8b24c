import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { LeafContent, LeafKindName } from '#domain/cases/leaf-kinds.ts';
import { askedInWords, emptyInWords, factInWords, isAroundFact, termsAsked } from './around-words.ts';
import type { Item } from '#domain/plans/plan.ts';
import { routeInWords } from './advice-words.ts';
import { isOwnFact, ownAnswerInWords, ownFactAsked, reasonInWords } from './conversation-words.ts';
import { dayInWords } from '../../clock-words.ts';
import { outcomeInWords } from './plan-words.ts';
import { nameIn, shownOf } from './plan-view.ts';
import { taskInWords } from './need-words.ts';
import { questionInWords } from './question-words.ts';

type Said = { readonly title: string; readonly text: string };
type Beside = { readonly leaves: readonly Leaf[]; readonly clientName: string };
type Say<Name extends LeafKindName> = (leaf: Extract<Leaf, { kind: Name }>, beside: Beside) => Said | null;

// What stands beside another leaf, or only does something, is not shown by itself.
const says: { readonly [Name in LeafKindName]: Say<Name> } = {
  'contact-plan': ({ content }) => ({ title: m.cases_leaf_plan(), text: content.words }),
  note: ({ content }) => ({ title: m.cases_leaf_note(), text: content.words }),
  person: ({ content }) => ({ title: m.cases_leaf_person(), text: content.name }),
  observation: ({ content }, beside) => ({ title: askedIn(content, beside), text: answerIn(content) }),
  need: ({ content }) => ({ title: m.plans_leaf_need(), text: `${content.words} (${taskInWords(content.task)})` }),
  choice: ({ content }) => ({ title: m.plans_leaf_choice(), text: said(routeInWords(content.route), content.words) }),
  'plan-step': (leaf, beside) => planned(leaf, beside),
  agreement: (leaf, beside) => planned(leaf, beside),
  meeting: (leaf, beside) => planned(leaf, beside),
  'follow-up': ({ content }) => ({
    title: m.plans_leaf_went(),
    text: said(outcomeInWords(content.outcome), content.words)
  }),
  telling: ({ content }, { leaves }) => {
    const name = nameIn(leaves, content.personId) ?? m.cases_leaf_person();
    return {
      title: m.plans_leaf_released(),
      text: content.released === 'yes' ? m.plans_released_yes({ name }) : m.plans_released_no({ name })
    };
  },
  advice: () => null,
  dilemma: () => null,
  correction: () => null,
  hiding: () => null,
  'kept-apart': () => null,
  undoing: () => null,
  'put-away': () => null,
  'supply-question': () => null,
  release: () => null,
  'own-release': () => null,
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

function planned(item: Item, { leaves }: Beside): Said {
  const { title, text } = shownOf(leaves, item);
  return { title: m.plans_leaf_step(), text: said(title, text) };
}

const said = (what: string, words: string): string => (words === '' ? what : `${what}. ${words}`);

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

type Observed = Extract<Leaf, { kind: 'observation' }>['content'];

function askedIn({ about, withId, fact }: Observed, beside: Beside): string {
  const { clientName } = beside;
  if (withId !== null) return termsAsked({ name: nameOf(about, beside), other: nameOf(withId, beside) });
  if (isAroundFact(fact)) return askedInWords(fact, { name: nameOf(about, beside), client: clientName });
  return isOwnFact(fact) ? ownFactAsked(fact, clientName) : m.net_own_other();
}

const nameOf = (id: string | null, { leaves }: Beside): string => nameIn(leaves, id ?? '') ?? m.cases_leaf_person();

function answerIn({ fact, value, empty, words }: Observed): string {
  const known = value ?? { empty: empty ?? 'not-asked' };
  const answer = isOwnFact(fact) ? ownAnswerInWords(fact, value ?? empty ?? 'not-asked') : factInWords(fact, known);
  return said(answer, words);
}

/** A leaf as it is read by the client: what it is, and what it says. */
export const leafInWords = (leaf: Leaf, beside: Beside): Said | null =>
  (says[leaf.kind] as Say<LeafKindName>)(leaf, beside);
