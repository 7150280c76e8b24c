import { no, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { stepOfCode } from '#server/platform/code-app.ts';
import { transact } from '#server/platform/transaction.ts';
import { unseal } from '#server/platform/vault.ts';
import { opened, type SealedToken } from '#server/sessions/raise-session.ts';
import { letFactorCount } from './let-factor-count.ts';
import { mayTryFactor } from './may-try-factor.ts';
import { secretOf } from './set-up-code-app.ts';
import { codeAppOf, useStep } from './store-codes.ts';

type ShowReason = 'wrong-code' | 'too-often' | 'gone';
type Typed = { readonly code: string; readonly browser: string };

/** Shows a code of the app as the second factor; each code works once, also within its own half minute. */
export async function showCode(visit: Inside, { code, browser }: Typed): Promise<Result<string | null, ShowReason>> {
  const { personId, now } = visit;
  const tried = await mayTryFactor(visit, browser);
  if (!tried.mayBe) return no('too-often', 'code');
  const answer = await transact<Result<SealedToken, ShowReason>>(visit, 'show-code', async (tx) => {
    const app = await codeAppOf(tx, personId);
    const secret = app && unseal(app.sealedSecret, secretOf(personId));
    const step = secret ? stepOfCode(code.replaceAll(/\s/g, ''), { secret, now }) : null;
    if (step === null || !(await useStep(tx, personId, step))) return no('wrong-code', 'code');
    return letFactorCount(tx, visit, { factor: 'code-app', browser, fact: 'FactorShown' });
  });
  if (answer.ok) await tried.wasRight();
  return opened(visit, answer);
}
