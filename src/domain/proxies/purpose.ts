import type { Youth } from '../ages/age.ts';

/**
 * What somebody may do for another, each by that person's own agreement. How one signs in and is reached, roles,
 * sessions, further agreements and leaving are no purposes: nobody can be locked out by who helps. Nor are one's own
 * words: how it was, a thank-you, a conversation.
 */
export const purposes = ['asks', 'offers', 'answers', 'appointments'] as const;
export type Purpose = (typeof purposes)[number];

/** For whom somebody acts on a visit. */
export type OnBehalfOf = {
  readonly id: string;
  readonly firstName: string;
  /** How that person takes part, where that is somebody under sixteen. */
  readonly youth?: Youth | null;
  readonly purposes: readonly Purpose[];
  /** The calendar day there, on which the agreement must stand. */
  readonly today: string;
  /** What may happen, by the name of the happening, and the purposes of which one must stand for it. */
  readonly actions: ReadonlyMap<string, readonly Purpose[]>;
};

/** Everything that can be done for somebody else; what is not here is done by oneself alone. */
const actions: readonly (readonly [string, readonly Purpose[]])[] = [
  ['keep-draft', ['asks', 'offers']],
  ['forget-draft', ['asks', 'offers']],
  ['post-ask', ['asks']],
  ['pause-ask', ['asks']],
  ['resume-ask', ['asks']],
  ['renew-ask', ['asks']],
  ['withdraw-ask', ['asks']],
  ['say-beyond', ['asks', 'offers']],
  ['post-offer', ['offers']],
  ['pause-offer', ['offers']],
  ['resume-offer', ['offers']],
  ['renew-offer', ['offers']],
  ['withdraw-offer', ['offers']],
  ['answer-match', ['answers']],
  ['stop-match', ['answers']],
  ['set-appointment', ['appointments']],
  ['set-series', ['appointments']],
  ['change-series', ['appointments']],
  ['move-appointment', ['appointments']],
  ['cancel-appointment', ['appointments']]
];

/** What may happen for somebody who agreed to these purposes. */
export const actionsFor = (agreed: readonly Purpose[]): OnBehalfOf['actions'] =>
  new Map(actions.filter(([, needed]) => needed.some((one) => agreed.includes(one))));

export const isPurpose = (text: string): text is Purpose => (purposes as readonly string[]).includes(text);
