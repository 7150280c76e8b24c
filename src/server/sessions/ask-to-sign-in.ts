import { no, yes, type Result, type Yes } from '#domain/result.ts';
import { emailKeyOf, signInMinutes } from '#domain/sessions/sign-in.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { addSignIn, memberByEmail } from './store-sign-ins.ts';

export type WantsIn = {
  readonly email: string;
  readonly browser: string;
  readonly source: string;
  /** Where to go afterwards: a path of this neighbourhood. */
  readonly goTo: string | null;
};

/**
 * Asks for a mail with a link and a code. Members and strangers get the same answer after the same work;
 * the letter itself is written later, so that nobody can be told apart by the time it takes (threat 12).
 */
export async function askToSignIn(visit: Visit, wants: WantsIn): Promise<Result<null, 'wrong-email' | 'too-often'>> {
  const emailKey = emailKeyOf(wants.email);
  if (!emailKey) return no('wrong-email', 'email');
  const place = `${visit.neighbourhoodId} `;
  if (!(await mayTry('sign-in-source', place + wants.source))) return no('too-often');
  if (!(await mayTry('sign-in-mail', place + emailKey))) return no('too-often', 'email');
  const { browser, goTo } = wants;
  const find = async (tx: Tx) => ({ personId: await memberByEmail(tx, emailKey) });
  return planSignIn(visit, { action: 'ask-to-sign-in', browser, goTo, find });
}

type Found = {
  readonly personId: string | null;
  readonly claim?: { readonly claimId: string; readonly email: string };
};
type Planning = {
  readonly action: string;
  readonly browser: string;
  readonly goTo: string | null;
  /** Whose sign-in it is; nobody's looks the same from outside. */
  readonly find: (tx: Tx) => Promise<Found>;
};

/** Makes a sign-in for somebody or for nobody, and plans the letter that only somebody gets. */
export function planSignIn(visit: Visit, { action, browser, goTo, find }: Planning): Promise<Yes<null>> {
  const { regionId, neighbourhoodId, now } = visit;
  return transact({ ...visit, duty: 'door' as const, personId: null }, action, async (tx) => {
    const { personId, claim } = await find(tx);
    const id = newId<string>(now.getTime());
    await addSignIn(tx, {
      regionId,
      neighbourhoodId,
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
    await later(tx, 'write-sign-in-letter', { knock: { regionId, neighbourhoodId, signInId: id } });
    return yes(null);
  });
}
