import { AsyncLocalStorage } from 'node:async_hooks';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { getTextDirection, isLocale, overwriteGetLocale } from '#locale';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { isCoordinator, type Actor } from '#domain/people/actor.ts';
import { deviceOf } from '#domain/sessions/device.ts';
import type { Session } from '#domain/sessions/session.ts';
import { isSignedIn, type Locale, type SignedIn, type Visit } from '#domain/visits/visit.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { recogniseVisitor } from '#server/sessions/recognise-visitor.ts';
import { isId } from '#server/platform/ids.ts';
import { isDatabaseAway } from '#server/platform/db.ts';
import { log } from '#server/platform/log.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { openHouse } from '#server/open-house.ts';

const speaking = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => speaking.getStore() ?? 'nl');

export const init = openHouse;

/** The front door: which neighbourhood, who is this, in which language. */
export const handle: Handle = async ({ event, resolve }) => {
  const now = new Date();
  const slug = event.params['neighbourhood'];
  const neighbourhood = slug ? await findNeighbourhood(slug) : null;
  const known = neighbourhood ? await recogniseVisitor(neighbourhood, event.cookies.get('session'), now) : null;
  const { person, session } = known ?? { person: null, session: null };
  const locale = localeOf(event, person, neighbourhood);
  greet(event, { neighbourhood, person, session, locale, now });
  const response = await speaking.run(locale, () =>
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
  const trace = newSecret().slice(0, 8);
  const away = isDatabaseAway(thrown);
  const cause = thrown instanceof Error ? { name: thrown.name, stack: thrown.stack?.split('\n').slice(1, 6) } : {};
  log.error({ trace, away, route: event.route.id, ...cause }, 'unexpected');
  return { status: away ? 503 : 500, message: away ? 'away' : 'unexpected', trace };
};

type Guest = {
  neighbourhood: Neighbourhood | null;
  person: Actor | null;
  session: Session | null;
  locale: Locale;
  now: Date;
};

function greet(event: RequestEvent, guest: Guest): void {
  const { locals } = event;
  locals.now = guest.now;
  locals.locale = guest.locale;
  locals.browser = browserOf(event);
  locals.from = { browser: locals.browser, device: deviceOf(event.request.headers.get('user-agent') ?? '') };
  locals.visit = (form) => visitOf(guest, locals.browser, form);
  locals.signedIn = (form) => {
    const visit = locals.visit(form);
    if (isSignedIn(visit)) return visit;
    const back = encodeURIComponent(event.url.pathname);
    redirect(303, `/${visit.neighbourhood.slug}/sign-in?to=${back}`);
  };
  locals.coordinating = (form): SignedIn => {
    const visit = locals.signedIn(form);
    if (!isCoordinator(visit.person)) error(404, 'not found');
    return visit;
  };
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
  if (event.params['neighbourhood'])
    event.cookies.set('browser', made, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 7_776_000 });
  return made;
}

function localeOf(event: RequestEvent, person: Actor | null, neighbourhood: Neighbourhood | null): Locale {
  const chosen = event.cookies.get('language');
  if (isLocale(chosen)) return chosen;
  if (person) return person.locale;
  const wished = event.request.headers.get('accept-language')?.slice(0, 2).toLowerCase();
  return wished === 'en' ? 'en' : (neighbourhood?.locale ?? 'nl');
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
