import { openWithLink, type SignInReason } from '#domain/sessions/sign-in.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { AnyVisit } from '#domain/visits/site.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import type { Arrival } from './open-session.ts';
import { letIn, type CameIn } from './sign-in-with-code.ts';
import { signInByLink } from './store-sign-ins.ts';

/** Comes in with the button behind the link of the mail; only in the browser that asked, and once. */
export function signInWithLink(
  visit: AnyVisit,
  by: { secret: string; from: Arrival }
): Promise<Result<CameIn, SignInReason>> {
  const door = { ...visit, duty: 'door' as const, personId: null, formKey: null };
  return transact<Result<CameIn, SignInReason>>(door, 'sign-in-with-link', async (tx) => {
    const found = await signInByLink(tx, hashOf(by.secret));
    const opened = openWithLink(found, { browserHash: hashOf(by.from.browser), now: visit.now });
    if (!opened.ok) return opened;
    const came = found && (await letIn(tx, visit, { signIn: found, from: by.from }));
    return came ? yes(came) : no('not-valid');
  });
}
