import { redirect, type Cookies } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { sessionDays } from '#domain/sessions/sign-in.ts';

type Coming = { readonly slug: string; readonly token: string; readonly goTo: string | null; readonly url: URL };

/** Gives the browser its token for this organisation alone, and opens the door. */
export function comeIn(cookies: Cookies, { slug, token, goTo, url }: Coming): never {
  const path = organisationPath(slug);
  const secure = url.protocol === 'https:';
  cookies.set('session', token, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: sessionDays * 86_400 });
  redirect(303, goTo ?? path);
}

/** A path of this organisation, or null; nothing from outside sends anybody elsewhere. */
export function ownPath(slug: string, wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > 200 || !wanted.startsWith(`${organisationPath(slug)}/`)) return null;
  return /^\/[\w/-]+$/.test(wanted) && !wanted.includes('//') ? wanted : null;
}
