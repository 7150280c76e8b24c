import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { LeafKindName } from '#domain/cases/leaf-kinds.ts';

type Said = { readonly title: string; readonly text: string };
type Say<Name extends LeafKindName> = (leaf: Extract<Leaf, { kind: Name }>) => Said | null;

// What stands beside another leaf, or only does something, is not shown by itself.
const says: { readonly [Name in LeafKindName]: Say<Name> } = {
  'contact-plan': ({ content }) => ({ title: m.cases_leaf_plan(), text: content.words }),
  note: ({ content }) => ({ title: m.cases_leaf_note(), text: content.words }),
  person: ({ content }) => ({ title: m.cases_leaf_person(), text: content.name }),
  correction: () => null,
  hiding: () => null
};

/** A leaf as it is read by the client: what it is, and what it says. */
export const leafInWords = (leaf: Leaf): Said | null => (says[leaf.kind] as Say<LeafKindName>)(leaf);
