import { ageTyped } from '#domain/ages/age.ts';
import { isUsable } from '#domain/sessions/sign-in.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { isAtOrganisation, siteOf, type AnyVisit } from '#domain/visits/site.ts';
import { takeOver } from '#server/claims/take-over.ts';
import { acceptInvitation } from '#server/close-ones/accept-invitation.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { roleRows } from '#server/workers/store.ts';
import { meetAtBrowser } from './meet-at-browser.ts';
import { openSession, type Arrival } from './open-session.ts';
import { recordHere } from './record-here.ts';
import { holdsRole } from './store.ts';
import { countTry, signInsOfBrowser, useSignIn, type FoundSignIn } from './store-sign-ins.ts';

type Typed = { readonly code: string; readonly from: Arrival; readonly source: string };
/** `isHalfway`: whoever holds a role has one more step to go. */
export type CameIn = { readonly token: string; readonly goTo: string | null; readonly isHalfway: boolean };

/** Comes in with the code from the mail, in the browser that asked; a wrong code counts as a try. */
export async function signInWithCode(
  visit: AnyVisit,
  typed: Typed
): Promise<Result<CameIn, 'wrong-code' | 'too-often'>> {
  const code = typed.code.replaceAll(/\D/g, '');
  if (!(await mayTry('code-source', `${siteOf(visit).id} ${typed.source}`))) return no('too-often', 'code');
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
export async function letIn(tx: Tx | CaseTx, visit: AnyVisit, { signIn, from }: LettingIn): Promise<CameIn | null> {
  const { personId } = signIn;
  if (!personId || !(await useSignIn(tx, signIn.id, visit.now))) return null;
  if (!(await takesOver(tx, visit, { ...signIn, personId }))) return null;
  const opened = await openSession(tx, { ...visit, personId, from, shown: { mailedAt: visit.now } });
  const door = { ...visit, duty: 'door' as const };
  await meetAtBrowser(tx, door, { personId, sessionId: opened.sessionId, browser: from.browser });
  await recordHere(tx, { ...visit, personId }, { kind: 'SignedIn', personId });
  return { token: opened.token, goTo: signIn.goTo, isHalfway: await holdsRoleHere(tx, visit, personId) };
}

type Taking = Pick<FoundSignIn, 'claimId' | 'email' | 'age'> & { readonly personId: string };

// Where the sign-in brings no claim there is nothing to take over, and that is well.
async function takesOver(tx: Tx | CaseTx, visit: AnyVisit, taking: Taking): Promise<boolean> {
  const { claimId, email, age, personId } = taking;
  if (!claimId) return true;
  if (isAtOrganisation(visit)) return acceptInvitation(tx as CaseTx, visit, { id: claimId, personId });
  if (!email) return true;
  return takeOver(tx as Tx, visit, { claimId, email, personId, age: ageTyped(age ?? '') });
}

async function holdsRoleHere(tx: Tx | CaseTx, visit: AnyVisit, personId: string): Promise<boolean> {
  if (!isAtOrganisation(visit)) return holdsRole(tx as Tx, personId);
  return (await roleRows(tx as CaseTx)).some((one) => one.personId === personId);
}
