import { isUsable } from '#domain/sessions/sign-in.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { siteOf, type Inside } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { opened, raiseSession, type SealedToken } from './raise-session.ts';
import { countTry, signInsOfBrowser, useSignIn } from './store-sign-ins.ts';

type Typed = { readonly code: string; readonly browser: string; readonly source: string };
type ShowReason = 'wrong-code' | 'too-often';

/** Shows again who one is, with a code from the mail. A wrong code counts as a try. */
export async function showMailedCode(
  visit: Inside,
  { code: typed, browser, source }: Typed
): Promise<Result<string | null, ShowReason>> {
  if (!(await mayTry('code-source', `${siteOf(visit).id} ${source}`))) return no('too-often', 'code');
  const code = typed.replaceAll(/\D/g, '');
  // The code is part of what happens, so that a form with the code corrected is not taken for the same one again.
  const answer = await transact(visit, `show-mailed-code ${hashOf(code)}`, async (tx) => {
    const isRight = await withDuty(tx, visit, { duty: 'door', work: () => takeCode(tx, visit, { code, browser }) });
    // A try that failed must stay counted, so this is not a `no` that undoes it.
    return yes(isRight ? await raiseSession(tx, visit, { mailedAt: visit.now }) : null);
  });
  return answer.value === null ? no('wrong-code', 'code') : opened(visit, yes<SealedToken>(answer.value));
}

type Taken = { readonly code: string; readonly browser: string };

async function takeCode(tx: Tx | CaseTx, { personId, now }: Inside, { code, browser }: Taken): Promise<boolean> {
  const mine = (await signInsOfBrowser(tx, hashOf(browser), now)).filter(
    (one) => isUsable(one, now) && one.personId === personId
  );
  const right = mine.find((one) => one.codeHash === hashOf(`${one.id}:${code}`));
  if (right) return useSignIn(tx, right.id, now);
  await countTry(
    tx,
    mine.map(({ id }) => id)
  );
  return false;
}
