import type { Age } from '#domain/ages/age.ts';
import { no, yes, type Result, type Yes } from '#domain/result.ts';
import { emailKeyOf, signInMinutes } from '#domain/sessions/sign-in.ts';
import { isAtOrganisation, siteOf, type AnyVisit } from '#domain/visits/site.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { marksOf } from '#server/platform/key-ring.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { placeOf, transact } from '#server/platform/transaction.ts';
import { personByMark } from '#server/workers/store.ts';
import { addSignIn, memberByEmail } from './store-sign-ins.ts';

export type WantsIn = {
  readonly email: string;
  readonly browser: string;
  readonly source: string;
  /** Where to go afterwards: a path of this neighbourhood or organisation. */
  readonly goTo: string | null;
};

/**
 * Asks for a mail with a link and a code. Members and strangers get the same answer after the same work;
 * the letter itself is written later, so that nobody can be told apart by the time it takes (threat 12).
 */
export async function askToSignIn(visit: AnyVisit, wants: WantsIn): Promise<Result<null, 'wrong-email' | 'too-often'>> {
  const emailKey = emailKeyOf(wants.email);
  if (!emailKey) return no('wrong-email', 'email');
  const place = `${siteOf(visit).id} `;
  if (!(await mayTry('sign-in-source', place + wants.source))) return no('too-often');
  if (!(await mayTry('sign-in-mail', place + emailKey))) return no('too-often', 'email');
  const { browser, goTo } = wants;
  const find = async (tx: Tx | CaseTx) => ({ personId: await memberHere(tx, visit, emailKey) });
  return planSignIn(visit, { action: 'ask-to-sign-in', browser, goTo, find });
}

// In an organisation addresses are sealed, so somebody is found there by a mark that only its key can make.
async function memberHere(tx: Tx | CaseTx, visit: AnyVisit, emailKey: string): Promise<string | null> {
  if (!isAtOrganisation(visit)) return memberByEmail(tx as Tx, emailKey);
  const ring = await organisationRing(tx as CaseTx, visit.organisationId);
  return personByMark(tx as CaseTx, marksOf(ring, emailKey));
}

type Found = {
  readonly personId: string | null;
  readonly claim?: { readonly claimId: string; readonly email?: string; readonly age?: Age };
};
type Planning = {
  readonly action: string;
  readonly browser: string;
  readonly goTo: string | null;
  /** Whose sign-in it is; nobody's looks the same from outside. */
  readonly find: (tx: Tx | CaseTx) => Promise<Found>;
};

/** Makes a sign-in for somebody or for nobody, and plans the letter that only somebody gets. */
export function planSignIn(visit: AnyVisit, { action, browser, goTo, find }: Planning): Promise<Yes<null>> {
  const { now } = visit;
  return transact({ ...visit, duty: 'door' as const, personId: null }, action, async (tx) => {
    const { personId, claim } = await find(tx);
    const id = newId<string>(now.getTime());
    await addSignIn(tx, visit, {
      id,
      personId,
      browserHash: hashOf(browser),
      linkHash: hashOf(newSecret()),
      codeHash: hashOf(newSecret()),
      askedAt: now,
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
      goTo,
      ...claim
    });
    await later(tx, 'write-sign-in-letter', { knock: { ...placeOf(visit), signInId: id } });
    return yes(null);
  });
}
