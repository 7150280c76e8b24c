import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { LeafKindName } from '#domain/cases/leaf-kinds.ts';
import { askedInWords, emptyInWords, factInWords, isAroundFact, termsAsked } from './around-words.ts';
import { routeInWords } from './advice-words.ts';
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
  advice: () => null,
  dilemma: () => null,
  correction: () => null,
  hiding: () => null,
  'kept-apart': () => null,
  undoing: () => null,
  'put-away': () => null,
  'supply-question': () => null,
  release: () => null,
  'own-release': () => null
};

const said = (what: string, words: string): string => (words === '' ? what : `${what}. ${words}`);

type Observed = Extract<Leaf, { kind: 'observation' }>['content'];

function askedIn({ about, withId, fact }: Observed, { leaves, clientName }: Beside): string {
  const nameOf = (id: string | null): string =>
    leaves.flatMap((leaf) => nameIn(leaf, id)).at(0) ?? m.cases_leaf_person();
  if (withId !== null) return termsAsked({ name: nameOf(about), other: nameOf(withId) });
  if (isAroundFact(fact)) return askedInWords(fact, { name: nameOf(about), client: clientName });
  return m.net_own_other();
}

const nameIn = (leaf: Leaf, id: string | null): string[] =>
  leaf.kind === 'person' && leaf.id === id ? [leaf.content.name] : [];

function answerIn({ fact, value, empty, words }: Observed): string {
  const known = value ?? { empty: empty ?? 'not-asked' };
  if (fact !== 'terms' && !isAroundFact(fact)) return words || emptyInWords[empty ?? 'not-asked']();
  return said(factInWords(fact, known), words);
}

/** A leaf as it is read by the client: what it is, and what it says. */
export const leafInWords = (leaf: Leaf, beside: Beside): Said | null =>
  (says[leaf.kind] as Say<LeafKindName>)(leaf, beside);
