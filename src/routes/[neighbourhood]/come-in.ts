import { redirect, type Cookies } from '@sveltejs/kit';
import { sessionDays } from '#domain/sessions/sign-in.ts';

type Coming = { readonly slug: string; readonly token: string; readonly goTo: string | null; readonly url: URL };

/** Gives the browser its token and opens the door. */
export function comeIn(cookies: Cookies, { slug, token, goTo, url }: Coming): never {
  cookies.set('session', token, {
    path: `/${slug}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: sessionDays * 86_400
  });
  redirect(303, goTo ?? `/${slug}/today`);
}

/** A path of this neighbourhood, or null; nothing from outside sends anybody elsewhere. */
export function ownPath(slug: string, wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > 200 || !wanted.startsWith(`/${slug}/`)) return null;
  return /^\/[\w/-]+$/.test(wanted) && !wanted.includes('//') ? wanted : null;
}
