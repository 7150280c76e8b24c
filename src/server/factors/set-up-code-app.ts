import { maySetUpFactor } from '#domain/factors/fresh.ts';
import { no, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { stepOfCode } from '#server/platform/code-app.ts';
import { takeTicket } from '#server/platform/ticket.ts';
import { transact } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { opened, type SealedToken } from '#server/sessions/raise-session.ts';
import { hasFactor } from './has-factor.ts';
import { letFactorCount } from './let-factor-count.ts';
import { codeAppFor } from './offer-code-app.ts';
import { putCodeApp } from './store-codes.ts';

type Confirmation = { readonly ticket: string; readonly code: string; readonly browser: string };
type SetUpReason = 'wrong-code' | 'too-old' | 'not-fresh' | 'gone';

/** What the secret of an app is sealed for. */
export const secretOf = (personId: string): string => `code app of ${personId}`;

/** Sets up an app with codes, confirmed with its first code; that code cannot be used again. */
export async function setUpCodeApp(
  visit: Inside,
  { ticket, code, browser }: Confirmation
): Promise<Result<string | null, SetUpReason>> {
  const { personId, now } = visit;
  const answer = await transact<Result<SealedToken, SetUpReason>>(visit, 'set-up-code-app', async (tx) => {
    if (!maySetUpFactor(visit, await hasFactor(tx, visit))) return no('not-fresh');
    const secret = takeTicket(ticket, { about: codeAppFor(visit, browser), now });
    if (!secret) return no('too-old');
    const step = stepOfCode(code.replaceAll(/\s/g, ''), { secret, now });
    if (step === null) return no('wrong-code', 'code');
    await putCodeApp(tx, visit, { sealedSecret: seal(secret, secretOf(personId)), lastStep: step, madeAt: now });
    return letFactorCount(tx, visit, { factor: 'code-app', browser, fact: 'FactorSetUp' });
  });
  return opened(visit, answer);
}
