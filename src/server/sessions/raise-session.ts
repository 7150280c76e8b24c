import { yes, type Result } from '#domain/result.ts';
import type { FactorKind } from '#domain/sessions/session.ts';
import type { Inside } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { seal, unseal } from '#server/platform/vault.ts';
import { isTokenOf, raise } from './store.ts';

type Shown = { readonly mailedAt: Date } | { readonly factorAt: Date; readonly factorBy: FactorKind };

/** A token for the cookie, sealed: the answer of a form is kept, and must not hold a secret that opens anything. */
export type SealedToken = string;

/**
 * Notes what was shown in this session, under a new token: whoever knew the old one gains nothing.
 * Null where the session has ended meanwhile.
 */
export async function raiseSession(tx: Tx | CaseTx, visit: Inside, shown: Shown): Promise<SealedToken | null> {
  const token = newSecret();
  const isRaised = await raise(tx, visit.session.id, { tokenHash: hashOf(token), ...shown });
  return isRaised ? seal(token, tokenFor(visit)) : null;
}

/** The new token for the browser; null where it is not the token any more, as with a form of long ago sent again. */
export async function opened<Reason extends string>(
  visit: Inside,
  answer: Result<SealedToken, Reason>
): Promise<Result<string | null, Reason>> {
  if (!answer.ok) return answer;
  const token = unseal(answer.value, tokenFor(visit));
  const isNow = token !== null && (await look(visit, (tx) => isTokenOf(tx, visit.session.id, hashOf(token))));
  return yes(isNow ? token : null);
}

const tokenFor = ({ session }: Inside): string => `token of session ${session.id}`;
