import { openWithLink } from '#domain/sessions/sign-in.ts';
import type { AnyVisit } from '#domain/visits/site.ts';
import { codeOf, hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { signInByLink } from './store-sign-ins.ts';

type SeenLink =
  { readonly kind: 'button' } | { readonly kind: 'code'; readonly code: string } | { readonly kind: 'old' };

/** What a link shows when it is opened, which changes nothing: a button here, a code to type over elsewhere. */
export async function seeSignInLink(visit: AnyVisit, by: { secret: string; browser: string }): Promise<SeenLink> {
  const door = { ...visit, duty: 'door' as const, personId: null };
  const found = await look(door, (tx) => signInByLink(tx, hashOf(by.secret)));
  const opened = openWithLink(found, { browserHash: hashOf(by.browser), now: visit.now });
  if (opened.ok) return { kind: 'button' };
  return opened.reason === 'other-browser' ? { kind: 'code', code: codeOf(by.secret) } : { kind: 'old' };
}
