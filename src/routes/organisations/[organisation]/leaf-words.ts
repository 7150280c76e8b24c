import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { LeafKindName } from '#domain/cases/leaf-kinds.ts';
import { closeTopicOf, closeWords } from './close-words.ts';
import { dayInWords } from '../../clock-words.ts';
import { askedInWords, factInWords, isAroundFact, termsAsked } from './around-words.ts';
import type { Item } from '#domain/plans/plan.ts';
import { routeInWords } from './advice-words.ts';
import { saidInConversations } from './conversation-leaves.ts';
import { isOwnFact, ownAnswerInWords, ownFactAsked } from './conversation-words.ts';
import { outcomeInWords } from './plan-words.ts';
import { nameIn, shownOf } from './plan-view.ts';
import { taskInWords } from './need-words.ts';

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
  reach: ({ content: { surname, address, phone } }) => ({
    title: m.table_reach_leaf(),
    text: [surname, address, phone].filter(Boolean).join(', ')
  }),
  'child-said': () => null,
  'close-said': () => null,
  'close-shared': ({ content }, beside) => ({
    title: closeTopicOf(content.topic, nameOf(content.personId, beside)),
    text: closeWords(content)
  }),
  'taken-out': ({ content }) => ({ title: m.exp_leaf(), text: content.reason }),
  'taken-over': ({ content }) => ({ title: m.imp_leaf(), text: dayInWords(content.on) }),
  'supply-question': () => null,
  release: () => null,
  'own-release': () => null,
  ...saidInConversations
};

function planned(item: Item, { leaves }: Beside): Said {
  const { title, text } = shownOf(leaves, item);
  return { title: m.plans_leaf_step(), text: said(title, text) };
}

const said = (what: string, words: string): string => (words === '' ? what : `${what}. ${words}`);

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
