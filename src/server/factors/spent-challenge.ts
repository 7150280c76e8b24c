import type { AnyVisit } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { takeTicket } from '#server/platform/ticket.ts';
import { challengeFor, type Challenge } from './offer-passkey.ts';
import { spendChallenge } from './store.ts';

/** What a form brings back: the ticket it got, what the browser answered, and which browser that is. */
export type Answered = {
  readonly what: Challenge;
  readonly ticket: string;
  readonly words: string;
  readonly browser: string;
};

/** The challenge that was given with this ticket, now spent; null where it was for something else, or once before. */
export async function spentChallenge(tx: Tx | CaseTx, visit: AnyVisit, answered: Answered): Promise<string | null> {
  const about = challengeFor(visit, answered.what, answered.browser);
  const challenge = takeTicket(answered.ticket, { about, now: visit.now });
  return challenge && (await spendChallenge(tx, visit, hashOf(challenge))) ? challenge : null;
}
