import { no, yes, type Result } from '#domain/result.ts';
import { emailKeyOf, signInMinutes } from '#domain/sessions/sign-in.ts';
import type { Visit } from '#domain/visits/visit.ts';
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
  const { regionId, neighbourhoodId, now } = visit;
  return transact({ ...visit, duty: 'door' as const, personId: null }, 'ask-to-sign-in', async (tx) => {
    const id = newId<string>(now.getTime());
    await addSignIn(tx, {
      regionId,
      neighbourhoodId,
      id,
      personId: await memberByEmail(tx, emailKey),
      browserHash: hashOf(wants.browser),
      linkHash: hashOf(newSecret()),
      codeHash: hashOf(newSecret()),
      askedAt: now,
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
      goTo: wants.goTo
    });
    await later(tx, 'write-sign-in-letter', { knock: { regionId, neighbourhoodId, signInId: id } });
    return yes(null);
  });
}
