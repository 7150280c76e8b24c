import { codeAsTyped } from '#domain/invitations/invitation.ts';
import type { Purpose } from '#domain/proxies/purpose.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { codeByHash } from './store-codes.ts';

type Asked = { readonly firstName: string; readonly purposes: readonly Purpose[]; readonly endsOn: string | null };
export type CodeReason = 'no-such-code' | 'own-code' | 'too-often';

/** What a code asks of the one who typed it, before saying yes to it. */
export async function seeProxyCode(visit: SignedIn, typed: string): Promise<Result<Asked, CodeReason>> {
  if (!(await mayTry('proxy-code', visit.personId))) return no('too-often', 'code');
  const codeHash = hashOf(codeAsTyped(typed));
  const found = await look({ ...visit, duty: 'clock' as const }, (tx) => codeByHash(tx, codeHash, visit.now));
  if (!found) return no('no-such-code', 'code');
  if (found.personId === visit.personId) return no('own-code', 'code');
  const { firstName, purposes, endsOn } = found;
  return yes({ firstName, purposes, endsOn });
}
