import { readWhat, type WhatRead } from './kinds.ts';
import { readWhen, type WhenRead } from './moments.ts';
import { tokensOf } from './token.ts';

/** What own words seem to say. All of it is a proposal to be shown and corrected; nothing follows from it by itself. */
export type Reading = WhatRead & { readonly when: WhenRead };

/** The day it is ("2026-03-31"), and whether trained neighbours help with forms here. */
export type ReadingPlace = { readonly today: string; readonly formsHelpOn: boolean };

/** Reads own words, in Dutch or some English, in any spelling: which kinds of help, what belongs elsewhere, and when. */
export function readWords(text: string, { today, formsHelpOn }: ReadingPlace): Reading {
  const tokens = tokensOf(text);
  return { ...readWhat(tokens, { formsHelpOn }), when: readWhen(text, tokens, today) };
}
