import { leaf, openLeaves, type LeafKey } from '../categories/categories.ts';
import type { Sayings } from './sayings.ts';
import { sensesIn } from './senses.ts';
import type { Token } from './token.ts';
import { vocabularyOf } from './vocabulary.ts';
import { companyWords, greenWords } from './words-company.ts';
import { elsewhereWords } from './words-elsewhere.ts';
import { homeWords, kitchenWords } from './words-home.ts';
import { childWords, roadWords } from './words-road.ts';
import { sharingWords, skillWords } from './words-skills.ts';

/** A kind of help that own words seem to be about. Strength has no unit: it only ranks. */
export type KindRead = { readonly kind: LeafKey; readonly strength: number; readonly words: readonly string[] };

/** Something that neighbours do not do for each other (N3), with the words that say so. */
export type Elsewhere = 'money' | 'letters' | 'care' | 'medicines' | 'danger';
export type ElsewhereRead = { readonly what: Elsewhere; readonly words: readonly string[] };

const kindWords = {
  ...homeWords,
  ...kitchenWords,
  ...companyWords,
  ...greenWords,
  ...roadWords,
  ...childWords,
  ...skillWords,
  ...sharingWords
} satisfies Record<LeafKey, Sayings>;

const vocabulary = vocabularyOf({ ...kindWords, ...elsewhereWords });

/** Weaker than this, a kind is not worth a place on the page. */
const weakest = 1.2;

export type WhatRead = { readonly kinds: readonly KindRead[]; readonly elsewhere: readonly ElsewhereRead[] };

/** Which kinds of help a text seems to be about, the likeliest first, and what of it belongs elsewhere. */
export function readWhat(tokens: readonly Token[], place: { readonly formsHelpOn: boolean }): WhatRead {
  const senses = sensesIn(tokens, vocabulary);
  const open = new Set<string>(openLeaves(place).map(({ key }) => key));
  const kinds = senses
    .filter(({ sense, strength }) => open.has(sense) && strength >= weakest)
    .map(({ sense, strength, words }) => ({ kind: leaf(sense)!.key, strength, words }));
  const elsewhere = senses
    .filter(({ sense, strength }) => sense in elsewhereWords && strength >= clear && !isFineHere(sense, kinds))
    .map(({ sense, words }) => ({ what: sense as Elsewhere, words }));
  return { kinds, elsewhere };
}

// Trained neighbours help with forms where there are any; and an errand to the pharmacy, or a cat's pills, is no nursing.
function isFineHere(sense: string, kinds: readonly KindRead[]): boolean {
  if (sense === 'letters') return kinds.some(({ kind }) => kind === 'forms');
  return sense === 'medicines' && ['collecting', 'pets'].includes(kinds[0]?.kind ?? '');
}

/** To be shown another way somebody must have said so clearly: a slip of the pen in one word is not enough. */
const clear = 2.7;
