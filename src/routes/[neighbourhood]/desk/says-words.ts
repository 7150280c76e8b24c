import { m } from '#messages';
import type { Answer } from '#domain/consents/consent.ts';

const said = { yes: m.says_yes, no: m.says_no, later: m.says_later } satisfies Record<Answer, () => string>;

/** What somebody answered, in words; no answer yet is an answer of its own. */
export const saysInWords = (answer: Answer | null): string => (answer ? said[answer]() : m.says_nothing());
