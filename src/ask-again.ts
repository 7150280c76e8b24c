import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isFresh } from '#domain/factors/fresh.ts';
import { siteOf, type Inside } from '#domain/visits/site.ts';
import { holdForm } from '#server/sessions/hold-form.ts';

/** Lets only somebody go on who just showed who that is; others show it again first, and what was typed waits. */
export async function freshOrAskAgain<Visit extends Inside>(
  { url }: RequestEvent,
  visit: Visit,
  form: FormData
): Promise<Visit> {
  if (isFresh(visit)) return visit;
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const held = await holdForm(visit, { action: url.pathname + url.search, fields });
  const back = new URLSearchParams({ to: url.pathname, ...(held ? { held } : {}) });
  redirect(303, `${siteOf(visit).path}/sign-in/again?${back}`);
}
