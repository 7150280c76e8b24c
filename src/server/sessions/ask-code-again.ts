import { no, yes, type Result } from '#domain/result.ts';
import { signInMinutes } from '#domain/sessions/sign-in.ts';
import { siteOf, type Inside } from '#domain/visits/site.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { placeOf, transact, withDuty } from '#server/platform/transaction.ts';
import { addSignIn } from './store-sign-ins.ts';

/** Asks for a code by mail for somebody who is signed in already, to show again who that is. */
export async function askCodeAgain(visit: Inside, browser: string): Promise<Result<null, 'too-often'>> {
  const { personId, now } = visit;
  if (!(await mayTry('sign-in-mail', `${siteOf(visit).id} ${personId}`))) return no('too-often');
  return transact<Result<null, 'too-often'>>(visit, 'ask-code-again', async (tx) => {
    const id = newId<string>(now.getTime());
    const signIn = {
      ...{ id, personId, browserHash: hashOf(browser) },
      ...{ linkHash: hashOf(newSecret()), codeHash: hashOf(newSecret()), askedAt: now, goTo: null },
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000)
    };
    await withDuty(tx, visit, { duty: 'door', work: () => addSignIn(tx, visit, signIn) });
    await later(tx, 'write-sign-in-letter', { knock: { ...placeOf(visit), signInId: id } });
    return yes(null);
  });
}
