import { redirect } from '@sveltejs/kit';
import { isLocale } from '#locale';
import type { RequestHandler } from './$types';

/** Remembers the chosen language in this browser and goes back to where one was. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const chosen = form.get('language');
  if (isLocale(chosen))
    cookies.set('language', chosen, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 31_536_000 });
  redirect(303, ownPath(form.get('back'), url.origin));
};

function ownPath(back: FormDataEntryValue | null, origin: string): string {
  if (typeof back !== 'string' || !URL.canParse(back, origin)) return '/';
  const target = new URL(back, origin);
  return target.origin === origin ? `/${target.pathname.replace(/^\/+/, '')}${target.search}` : '/';
}
