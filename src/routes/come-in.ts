import { redirect, type Cookies } from '@sveltejs/kit';
import { sessionDays } from '#domain/sessions/sign-in.ts';
import { isAtOrganisation, siteOf, type AnyVisit } from '#domain/visits/site.ts';

type Token = { readonly visit: AnyVisit; readonly token: string | null; readonly url: URL };
type Coming = Token & { readonly goTo: string | null; readonly isHalfway?: boolean };

/** Where the pages of this place begin. */
export const pathOf = (visit: AnyVisit): string => siteOf(visit).path;
/** Where somebody arrives who was going nowhere in particular. */
export const homeOf = (visit: AnyVisit): string => (isAtOrganisation(visit) ? pathOf(visit) : `${pathOf(visit)}/today`);
/** Where somebody sees and changes how one comes in. */
export const waysOf = (visit: AnyVisit): string =>
  isAtOrganisation(visit) ? `${pathOf(visit)}/ways` : `${pathOf(visit)}/me/sign-in`;

/** Gives the browser its token, for this place alone; where there is no new one, it keeps the one it has. */
export function keepToken(cookies: Cookies, { visit, token, url }: Token): void {
  if (token === null) return;
  cookies.set('session', token, {
    path: pathOf(visit),
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: sessionDays * 86_400
  });
}

/** Gives the browser its token and opens the door, or shows the step that is still to come. */
export function comeIn(cookies: Cookies, { goTo, isHalfway = false, ...token }: Coming): never {
  keepToken(cookies, token);
  const to = goTo ?? homeOf(token.visit);
  redirect(303, isHalfway ? `${pathOf(token.visit)}/sign-in/second?to=${encodeURIComponent(to)}` : to);
}

/** A path of this place, or null; nothing from outside sends anybody elsewhere. */
export function ownPath(visit: AnyVisit, wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > 200 || !wanted.startsWith(`${pathOf(visit)}/`)) return null;
  return /^\/[\w/-]+$/.test(wanted) && !wanted.includes('//') ? wanted : null;
}

/** Where somebody was going when this page came in between. */
export const goingTo = (visit: AnyVisit, url: URL): string =>
  ownPath(visit, url.searchParams.get('to')) ?? homeOf(visit);
