import { siteOf, type Inside } from '#domain/visits/site.ts';
import { codeAppUrl, newCodeSecret } from '#server/platform/code-app.ts';
import { qrSquares } from '#server/platform/qr-squares.ts';
import { giveTicket, takeTicket } from '#server/platform/ticket.ts';

/** What an app with codes needs to know, to type over or to photograph, and the ticket with which it is confirmed. */
export type CodeAppOffer = {
  readonly secret: string;
  readonly squares: { readonly size: number; readonly path: string };
  readonly ticket: string;
};

const minutes = 30;

/** What the ticket is for: this person, on this browser. */
export const codeAppFor = (visit: Inside, browser: string): string => `code app ${visit.personId} ${browser}`;

type Offering = { readonly browser: string; readonly ticket?: string };

/** Offers a secret for an app with codes; after a wrong code the same one, so that nothing is to be typed again. */
export function offerCodeApp(visit: Inside, { browser, ticket }: Offering): CodeAppOffer {
  const about = codeAppFor(visit, browser);
  const known = ticket ? takeTicket(ticket, { about, now: visit.now }) : null;
  const secret = known ?? newCodeSecret();
  const url = codeAppUrl({ secret, issuer: siteOf(visit).name, label: nameOf(visit) });
  const fresh = known && ticket ? ticket : giveTicket(secret, { about, now: visit.now }, minutes);
  return { secret, squares: qrSquares(url), ticket: fresh };
}

/** How somebody is called in an app or a browser that keeps something for coming in. */
export const nameOf = (visit: Inside): string =>
  'person' in visit ? visit.person.firstName : (visit.worker?.name ?? '');
