import { redirect, type Cookies } from '@sveltejs/kit';
import { sessionDays } from '#domain/sessions/sign-in.ts';

type Token = { readonly slug: string; readonly token: string | null; readonly url: URL };
type Coming = Token & { readonly goTo: string | null; readonly isHalfway?: boolean };

/** Gives the browser its token; where there is no new one, the browser keeps the one it has. */
export function keepToken(cookies: Cookies, { slug, token, url }: Token): void {
  if (token === null) return;
  cookies.set('session', token, {
    path: `/${slug}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: sessionDays * 86_400
  });
}

/** Gives the browser its token and opens the door, or shows the step that is still to come. */
export function comeIn(cookies: Cookies, { goTo, isHalfway = false, ...token }: Coming): never {
  keepToken(cookies, token);
  const to = goTo ?? `/${token.slug}/today`;
  redirect(303, isHalfway ? `/${token.slug}/sign-in/second?to=${encodeURIComponent(to)}` : to);
}

/** A path of this neighbourhood, or null; nothing from outside sends anybody elsewhere. */
export function ownPath(slug: string, wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > 200 || !wanted.startsWith(`/${slug}/`)) return null;
  return /^\/[\w/-]+$/.test(wanted) && !wanted.includes('//') ? wanted : null;
}
