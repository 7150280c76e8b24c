import { readRecoveryCode } from '#domain/factors/recovery.ts';
import { no, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { recoveryHash } from '#server/platform/recovery-codes.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { opened, type SealedToken } from '#server/sessions/raise-session.ts';
import { tellOfSafety } from '#server/sessions/tell-of-safety.ts';
import { letFactorCount } from './let-factor-count.ts';
import { mayTryFactor } from './may-try-factor.ts';
import { recoveryCodesOf, useRecoveryCode } from './store-codes.ts';

type ShowReason = 'wrong-code' | 'too-often' | 'gone';
type Typed = { readonly code: string; readonly browser: string };

/** Uses up a recovery code as the second factor; its owner hears of it by mail. */
export async function showRecoveryCode(
  visit: Inside,
  { code: typed, browser }: Typed
): Promise<Result<string | null, ShowReason>> {
  const { personId, now } = visit;
  const tried = await mayTryFactor(visit, browser);
  if (!tried.mayBe) return no('too-often', 'code');
  const id = await codeSaid(visit, typed);
  const answer = await transact<Result<SealedToken, ShowReason>>(visit, 'show-recovery-code', async (tx) => {
    if (!id || !(await useRecoveryCode(tx, id, now))) return no('wrong-code', 'code');
    await tellOfSafety(tx, visit, { personId, of: 'recovery-used', path: '/me/sign-in/sessions' });
    return letFactorCount(tx, visit, { factor: 'recovery-code', browser, fact: 'FactorShown' });
  });
  if (answer.ok) await tried.wasRight();
  return opened(visit, answer);
}

// The hash is slow, so no transaction waits for it; all codes of one set share their salt, so one hash finds the code.
async function codeSaid(visit: Inside, typed: string): Promise<string | null> {
  const code = readRecoveryCode(typed);
  const left = await look(visit, (tx) => recoveryCodesOf(tx, visit.personId));
  const salt = left[0]?.salt;
  if (!code || !salt) return null;
  const hash = await recoveryHash(code, salt);
  return left.find(({ codeHash }) => codeHash === hash)?.id ?? null;
}
