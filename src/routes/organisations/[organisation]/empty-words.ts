import { m } from '#messages';
import type { EmptyReason } from '#domain/advice/vocabulary.ts';

const empties: Record<EmptyReason, () => string> = {
  'not-asked': m.plans_empty_not_asked,
  'does-not-know': m.plans_empty_unknown,
  'prefers-not-to-say': m.plans_empty_rather_not,
  'not-applicable': m.plans_empty_not_here
};

/** In which way something is not known. */
export const emptyInWords = (reason: string): string =>
  Object.hasOwn(empties, reason) ? empties[reason as EmptyReason]() : '';

export const emptyChoices = () => Object.entries(empties).map(([value, words]) => ({ value, label: words() }));
