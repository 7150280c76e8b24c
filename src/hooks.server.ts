import { AsyncLocalStorage } from 'node:async_hooks';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { getTextDirection, isLocale, overwriteGetLocale } from '#locale';
import { isRoleWaiting } from '#domain/factors/counting.ts';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { isAdministrator, isCoordinator, type Actor } from '#domain/people/actor.ts';
import { deviceOf } from '#domain/sessions/device.ts';
import type { Session } from '#domain/sessions/session.ts';
import { actingAddress, type ActingAddress } from '#domain/proxies/address.ts';
import { drawerFor } from '#domain/proxies/agreement.ts';
import { isSignedIn, type Locale, type SignedIn, type Visit } from '#domain/visits/visit.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { recogniseProxy } from '#server/proxies/recognise-proxy.ts';
import { recogniseVisitor } from '#server/sessions/recognise-visitor.ts';
import { isId } from '#server/platform/ids.ts';
import { isDatabaseAway } from '#server/platform/db.ts';
import { CannotOpen } from '#server/platform/key-ring.ts';
import { log } from '#server/platform/log.ts';
import { NotAgreed } from '#server/platform/acting.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { caseGuestOf, greetAtOrganisation, memberOf, organisationOf, type CaseGuest } from './case-door.ts';
import { openHouse } from '#server/open-house.ts';
import { freshOrAskAgain } from './ask-again.ts';

const speaking = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => speaking.getStore() ?? 'nl');

export const init = openHouse;

/** The front door: which neighbourhood or organisation, who is this, in which language. */
export const handle: Handle = async ({ event, resolve }) => {
  const now = new Date();
  const caseGuest = await caseGuestOf(event, now);
  const guest = await guestOf(event, now, caseGuest);
  const { locale, neighbourhood, session } = guest;
  greet(event, guest);
  greetAtOrganisation(event, { guest: caseGuest, locale, now });
  const response = isHalfwayToTheDesk(event, { neighbourhood, session })
    ? toSecondStep(event)
    : await speaking.run(locale, () =>
        resolve(event, {
          transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%dir%', getTextDirection(locale))
        })
      );
  guard(response);
  return response;
};

/** What nobody expected is logged without a word of content, and met with a kind page. */
export const handleError: HandleServerError = ({ kind, error: thrown, event }) => {
  if (kind === 'app') return thrown;
  if (kind !== 'unknown') return { message: thrown.message };
  // Taken back between opening the page and sending what was filled in.
  if (thrown instanceof NotAgreed) return { status: 403, ...notAgreed(event) };
  const trace = newSecret().slice(0, 8);
  const away = isDatabaseAway(thrown);
  const locked = thrown instanceof CannotOpen;
  const cause = thrown instanceof Error ? { name: thrown.name, stack: thrown.stack?.split('\n').slice(1, 6) } : {};
  log.error({ trace, away, locked, route: event.route.id, ...cause }, 'unexpected');
  const message = away ? 'away' : locked ? 'locked' : 'unexpected';
  return { status: away || locked ? 503 : 500, message, trace };
};

/** Nothing of the desk opens before the second step, to whoever holds a role; others do not learn that it is there. */
const isHalfwayToTheDesk = (event: RequestEvent, guest: Pick<Guest, 'neighbourhood' | 'session'>): boolean =>
  event.route.id?.startsWith('/[neighbourhood]/desk') === true &&
  guest.neighbourhood !== null &&
  isRoleWaiting(guest.session, guest.neighbourhood);

function toSecondStep({ url, params }: RequestEvent): Response {
  const location = `/${params['neighbourhood']}/sign-in/second?to=${encodeURIComponent(url.pathname)}`;
  return new Response(null, { status: 303, headers: { location } });
}

type Guest = {
  neighbourhood: Neighbourhood | null;
  person: Actor | null;
  session: Session | null;
  locale: Locale;
  now: Date;
  /** Why this address of somebody else does not open, where it does not. */
  refused: 'unknown-visitor' | 'ended' | 'never' | null;
};

async function guestOf(event: RequestEvent, now: Date, caseGuest: CaseGuest | null): Promise<Guest> {
  const acting = actingAddress(event.url.pathname);
  const slug = acting?.slug ?? event.params['neighbourhood'];
  const neighbourhood = slug ? await findNeighbourhood(slug) : null;
  const { person, session } = await visitorAt(event, neighbourhood, now);
  const locale = localeOf(event, person ?? memberOf(caseGuest), neighbourhood ?? organisationOf(caseGuest));
  const guest = { neighbourhood, person, session, locale, now, refused: null };
  return acting && neighbourhood ? actFor({ ...guest, neighbourhood }, acting) : guest;
}

async function visitorAt(
  event: RequestEvent,
  at: Neighbourhood | null,
  now: Date
): Promise<Pick<Guest, 'person' | 'session'>> {
  const known = at && (await recogniseVisitor(at, event.cookies.get('session'), now));
  return known ?? { person: null, session: null };
}

/** At an address of somebody else: acts for that person, where that person agreed to it and what the page is for. */
async function actFor(guest: Guest & { neighbourhood: Neighbourhood }, at: ActingAddress): Promise<Guest> {
  const { neighbourhood, person, now } = guest;
  if (!person) return { ...guest, refused: 'unknown-visitor' };
  const found = await recogniseProxy({ neighbourhood, person, now }, at);
  if (!found.ok) return { ...guest, refused: found.reason };
  // Roles are laid down while acting: nobody looks over a wall in the name of somebody else.
  return { ...guest, person: { ...person, roles: [], onBehalfOf: found.value } };
}

function greet(event: RequestEvent, guest: Guest): void {
  const { locals } = event;
  const { person, neighbourhood } = guest;
  locals.now = guest.now;
  locals.locale = guest.locale;
  const browser = browserOf(event);
  const { onBehalfOf } = person ?? {};
  // What is typed for somebody else is kept by the two of them, so that it goes with the agreement.
  locals.browser = person && onBehalfOf ? drawerFor(person.id, onBehalfOf.id) : browser;
  locals.from = { browser, device: deviceOf(event.request.headers.get('user-agent') ?? '') };
  locals.frame = () => ({ neighbourhood: neighbourhood ?? error(404, 'not found'), person, session: guest.session });
  const toTheDoor = (): never =>
    redirect(303, `/${neighbourhood?.slug}/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
  locals.visit = (form) => {
    if (guest.refused === 'unknown-visitor') toTheDoor();
    if (guest.refused === 'never') error(404, 'not found');
    if (guest.refused === 'ended') error(403, notAgreed(event));
    return visitOf(guest, locals.browser, form);
  };
  locals.signedIn = (form) => {
    const visit = locals.visit(form);
    return isSignedIn(visit) ? visit : toTheDoor();
  };
  locals.freshly = (form) => freshOrAskAgain(event, locals.signedIn(form), form);
  locals.atDoor = (form) => locals.visit(form);
  locals.inside = (form) => locals.signedIn(form);
  locals.insideFreshly = (form) => freshOrAskAgain(event, locals.inside(form), form);
  locals.isHalfway = neighbourhood !== null && isRoleWaiting(guest.session, neighbourhood);
  const onlyFor =
    (may: (actor: Actor) => boolean) =>
    (form?: FormData): SignedIn => {
      const visit = locals.signedIn(form);
      return may(visit.person) ? visit : error(404, 'not found');
    };
  locals.coordinating = onlyFor(isCoordinator);
  locals.keeping = onlyFor((actor) => isCoordinator(actor) || isAdministrator(actor));
}

/** What stands on the page of somebody who may not do this for another (any more): nothing of that other. */
function notAgreed({ locals }: RequestEvent): Omit<App.Error, 'status'> {
  return { message: 'not agreed', help: locals.frame().neighbourhood.help };
}

function visitOf(guest: Guest, browser: string, form?: FormData): Visit {
  const { neighbourhood, person, session, locale, now } = guest;
  if (!neighbourhood) error(404, 'not found');
  const formKey = form?.get('formKey');
  return {
    regionId: neighbourhood.regionId,
    neighbourhoodId: neighbourhood.id,
    neighbourhood,
    duty: person ? 'person' : 'door',
    personId: person?.id ?? null,
    person,
    session,
    now,
    locale,
    formKey: isId(formKey) ? formKey : null,
    asker: person?.id ?? hashOf(browser)
  };
}

function browserOf(event: RequestEvent): string {
  const known = event.cookies.get('browser');
  if (known && known.length >= 20 && known.length <= 60) return known;
  const made = newSecret();
  if (event.params['neighbourhood'] ?? event.params['organisation'])
    event.cookies.set('browser', made, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 7_776_000 });
  return made;
}

type Speaks = { readonly locale: Locale } | null;

function localeOf(event: RequestEvent, person: Speaks, place: Speaks): Locale {
  const chosen = event.cookies.get('language');
  if (isLocale(chosen)) return chosen;
  if (person) return person.locale;
  const wished = event.request.headers.get('accept-language')?.slice(0, 2).toLowerCase();
  return wished === 'en' ? 'en' : (place?.locale ?? 'nl');
}

function guard(response: Response): void {
  const { headers } = response;
  headers.set('x-content-type-options', 'nosniff');
  // Not 'no-referrer': with that, browsers send forms without an origin, and forms without an origin are refused.
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'geolocation=(), camera=(), microphone=()');
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
}
