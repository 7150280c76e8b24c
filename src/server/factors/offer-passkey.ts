import { siteOf, type AnyVisit, type Inside } from '#domain/visits/site.ts';
import { passkeyToMake, passkeyToShow } from '#server/platform/passkeys.ts';
import { newSecret } from '#server/platform/secrets.ts';
import { giveTicket } from '#server/platform/ticket.ts';
import { look } from '#server/platform/transaction.ts';
import { nameOf } from './offer-code-app.ts';
import { passkeysOf } from './store.ts';

/** What a form needs to ask a browser for a passkey: what the browser is asked, and the challenge to bring back. */
export type PasskeyOffer = { readonly options: object; readonly ticket: string };
/** To make a passkey, to show one's own, or to come in with one of anybody's. */
export type Challenge = 'make' | 'show' | 'enter';

const minutes = 5;

/** What a challenge is for; on another browser, in another neighbourhood or by somebody else it opens nothing. */
export const challengeFor = (visit: AnyVisit, what: Challenge, browser: string): string =>
  ['passkey', what, siteOf(visit).id, what === 'enter' ? 'anybody' : visit.personId, browser].join(' ');

/** Offers to make or show a passkey; showing it changes nothing, and only the answer spends the challenge. */
export async function offerPasskey(visit: AnyVisit, what: Challenge, browser: string): Promise<PasskeyOffer> {
  const challenge = newSecret();
  const ticket = giveTicket(challenge, { about: challengeFor(visit, what, browser), now: visit.now }, minutes);
  const { personId } = visit;
  const mine = what !== 'enter' && personId ? await look(visit, (tx) => passkeysOf(tx, personId)) : [];
  const able = mine.filter(({ doubtedAt }) => doubtedAt === null);
  if (what !== 'make') return { options: await passkeyToShow(challenge, able), ticket };
  const holder = { id: personId ?? '', name: nameOf(visit as Inside), place: siteOf(visit).name };
  return { options: await passkeyToMake(challenge, holder, mine), ticket };
}
