import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { organisationPath, type Organisation } from '#domain/organisations/organisation.ts';
import { isClient, isWorking, type CaseVisit, type ClientVisit, type WorkerVisit } from '#domain/visits/case-visit.ts';
import type { Locale } from '#domain/visits/visit.ts';
import type { Client, Worker } from '#domain/workers/worker.ts';
import { findOrganisation } from '#server/organisations/find-organisation.ts';
import { isId } from '#server/platform/ids.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { recogniseMember, type KnownMember } from '#server/sessions/recognise-member.ts';
import { freshOrAskAgain } from './ask-again.ts';

export type CaseGuest = KnownMember & { readonly organisation: Organisation };

/** The door of an organisation: which one, and who is this; null at every other address. */
export async function caseGuestOf(event: RequestEvent, now: Date): Promise<CaseGuest | null> {
  const slug = event.params['organisation'];
  const organisation = slug ? await findOrganisation(slug) : null;
  return organisation && { organisation, ...(await recogniseMember(organisation, event.cookies.get('session'), now)) };
}

/** Whoever it is that is here, at work or as the one it is about. */
export const memberOf = (guest: CaseGuest | null): Worker | Client | null => guest?.worker ?? guest?.client ?? null;

export const organisationOf = (guest: CaseGuest | null): Organisation | null => guest?.organisation ?? null;

type Greeting = { readonly guest: CaseGuest | null; readonly locale: Locale; readonly now: Date };

/** Tells the pages of an organisation who is there, and keeps everybody out of what is not theirs. */
export function greetAtOrganisation(event: RequestEvent, { guest, locale, now }: Greeting): void {
  const { locals } = event;
  locals.caseVisit = (form) => {
    if (!guest) error(404, 'not found');
    return visitOf(guest, { locale, now, browser: locals.browser, formKey: form?.get('formKey') });
  };
  locals.working = (form) => {
    const visit = locals.caseVisit(form);
    if (guest?.isHalfway) redirect(303, doorOf(event, visit, '/sign-in/second'));
    if (isWorking(visit)) return unlessAlong(event, visit);
    return toTheDoor(event, visit);
  };
  locals.along = (form) => {
    const visit = locals.caseVisit(form);
    const isHere = isWorking(visit) && visit.session.alongCaseId === event.params['case'];
    return isHere && !guest?.isHalfway ? visit : error(404, 'not found');
  };
  locals.mine = (form) => {
    const visit = locals.caseVisit(form);
    return isClient(visit) && visit.client.hasOwn ? visit : toTheDoor(event, visit);
  };
  locals.close = (form) => {
    const visit = locals.caseVisit(form);
    return isClient(visit) && visit.client.isClose ? { ...visit, duty: 'close' } : toTheDoor(event, visit);
  };
  if (!guest) return;
  locals.workingFreshly = (form) => freshOrAskAgain(event, locals.working(form), form);
  locals.mineFreshly = (form) => freshOrAskAgain(event, locals.mine(form), form);
  // Coming in, and what is shown for it, goes as in a neighbourhood.
  locals.atDoor = (form) => locals.caseVisit(form);
  locals.inside = (form) => insideOf(event, locals.caseVisit(form));
  locals.isHalfway = guest.isHalfway;
}

function insideOf(event: RequestEvent, visit: CaseVisit): WorkerVisit | ClientVisit {
  if (isWorking(visit)) return unlessAlong(event, visit);
  return isClient(visit) ? visit : toTheDoor(event, visit);
}

// DP25: while two look together, whatever else is opened leads back to what they look at.
function unlessAlong(event: RequestEvent, visit: WorkerVisit): WorkerVisit {
  const { alongCaseId } = visit.session;
  if (alongCaseId === null) return visit;
  const path = organisationPath(visit.organisation.slug);
  if (event.params['case'] !== undefined && event.params['case'] !== alongCaseId) error(404, 'not found');
  redirect(303, `${path}/cases/${alongCaseId}/along/table`);
}

// Whether a case exists is told to nobody who may not know: not by sending them to the door either.
function toTheDoor(event: RequestEvent, visit: CaseVisit): never {
  if (event.params['case'] !== undefined || visit.personId !== null) error(404, 'not found');
  redirect(303, doorOf(event, visit, '/sign-in'));
}

const doorOf = ({ url }: RequestEvent, { organisation }: CaseVisit, door: string): string =>
  `${organisationPath(organisation.slug)}${door}?to=${encodeURIComponent(url.pathname)}`;

type Asking = { readonly locale: Locale; readonly now: Date; readonly browser: string; readonly formKey: unknown };

function visitOf({ organisation, worker, client, session }: CaseGuest, asking: Asking): CaseVisit {
  const { locale, now, browser, formKey } = asking;
  const personId = worker?.id ?? client?.id ?? null;
  return {
    organisationId: organisation.id,
    organisation,
    duty: worker ? 'worker' : client ? 'client' : 'door',
    personId,
    worker,
    client,
    session,
    now,
    locale,
    formKey: isId(formKey) ? formKey : null,
    asker: personId ?? hashOf(browser)
  };
}
