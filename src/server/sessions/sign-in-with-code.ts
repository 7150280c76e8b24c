import { isUsable } from '#domain/sessions/sign-in.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { takeOver } from '#server/claims/take-over.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { meetAtBrowser } from './meet-at-browser.ts';
import { openSession, type Arrival } from './open-session.ts';
import { holdsRole } from './store.ts';
import { countTry, signInsOfBrowser, useSignIn, type FoundSignIn } from './store-sign-ins.ts';

type Typed = { readonly code: string; readonly from: Arrival; readonly source: string };
/** `isHalfway`: whoever holds a role has one more step to go. */
export type CameIn = { readonly token: string; readonly goTo: string | null; readonly isHalfway: boolean };

/** Comes in with the code from the mail, in the browser that asked; a wrong code counts as a try. */
export async function signInWithCode(visit: Visit, typed: Typed): Promise<Result<CameIn, 'wrong-code' | 'too-often'>> {
  const code = typed.code.replaceAll(/\D/g, '');
  if (!(await mayTry('code-source', `${visit.neighbourhoodId} ${typed.source}`))) return no('too-often', 'code');
  const door = { ...visit, duty: 'door' as const, personId: null, formKey: null };
  const came = await transact(door, 'sign-in-with-code', async (tx) => {
    const open = (await signInsOfBrowser(tx, hashOf(typed.from.browser), visit.now)).filter((one) =>
      isUsable(one, visit.now)
    );
    const right = open.find((one) => one.codeHash === hashOf(`${one.id}:${code}`));
    if (!right) {
      // A try that failed must stay counted, so this is not a `no` that undoes it.
      await countTry(
        tx,
        open.map(({ id }) => id)
      );
      return yes(null);
    }
    return yes(await letIn(tx, visit, { signIn: right, from: typed.from }));
  });
  return came.value ? yes(came.value) : no('wrong-code', 'code');
}

type LettingIn = { readonly signIn: FoundSignIn; readonly from: Arrival };

/** Uses the sign-in up and opens a session; null where somebody was first. */
export async function letIn(tx: Tx, visit: Visit, { signIn, from }: LettingIn): Promise<CameIn | null> {
  const { personId } = signIn;
  if (!personId || !(await useSignIn(tx, signIn.id, visit.now))) return null;
  const { claimId, email } = signIn;
  if (claimId && email && !(await takeOver(tx, visit, { claimId, email, personId }))) return null;
  const opened = await openSession(tx, { ...visit, personId, from, shown: { mailedAt: visit.now } });
  const door = { ...visit, duty: 'door' as const };
  await meetAtBrowser(tx, door, { personId, sessionId: opened.sessionId, browser: from.browser });
  await recordFact(tx, { ...visit, personId }, { kind: 'SignedIn', personId });
  return { token: opened.token, goTo: signIn.goTo, isHalfway: await holdsRole(tx, personId) };
}
