import { redirect } from '@sveltejs/kit';
import type { SignedIn } from '#domain/visits/visit.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { findAtDesk, type FoundAtDesk } from '#server/searches/find-at-desk.ts';
import { searchDrawer } from '../search-words.ts';

type LookedUp = { readonly typed: string; readonly found: FoundAtDesk['called'] | null };
type Asked = { readonly url: URL; readonly locals: App.Locals };

/** Whom the coordinator looked up by first name on a page about somebody else, without that somebody. */
export async function lookedUp({ url, locals }: Asked, without: string): Promise<LookedUp> {
  if (!url.searchParams.has('found')) return { typed: '', found: null };
  const visit = locals.coordinating();
  const typed = String((await draftSoFar(visit, drawerOf(visit, locals)))['person'] ?? '');
  const found = await findAtDesk(visit, typed);
  return { typed, found: found.ok ? found.value.called.filter(({ id }) => id !== without) : [] };
}

/** A name is personal: it is kept with this browser for a day, and stands in no address. */
export async function lookUp({ request, url, locals }: Asked & { readonly request: Request }): Promise<never> {
  const visit = locals.coordinating();
  const person = String(fieldsOf(await request.formData())['q'] ?? '').slice(0, 120);
  await keepDraft(visit, { ...drawerOf(visit, locals), words: { person } });
  redirect(303, `${url.pathname}${person ? '?found#found' : ''}`);
}

const drawerOf = (visit: SignedIn, { browser }: App.Locals) => searchDrawer(visit, browser);
