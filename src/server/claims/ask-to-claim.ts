import { ageTyped, type Age } from '#domain/ages/age.ts';
import { isOpenClaim } from '#domain/claims/claim.ts';
import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { no, type Result } from '#domain/result.ts';
import { emailKeyOf } from '#domain/sessions/sign-in.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { isEmailTaken } from '#server/invitations/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { planSignIn } from '#server/sessions/ask-to-sign-in.ts';
import { claimByCode } from './store.ts';

export type WantsToClaim = {
  readonly code: string;
  readonly email: string;
  readonly age: string;
  readonly browser: string;
  readonly source: string;
};

/**
 * Asks to take over one's own record, with the code of the letter and one's own mail address. A right code, a wrong one
 * and one of nobody get the same answer after the same work; the mail decides (threat 12).
 */
export async function askToClaim(
  visit: Visit,
  wants: WantsToClaim
): Promise<Result<null, 'no-age' | 'wrong-email' | 'too-often'>> {
  const age = ageTyped(wants.age);
  if (!age) return no('no-age', 'age');
  const email = emailKeyOf(wants.email);
  if (!email) return no('wrong-email', 'email');
  const place = `${visit.neighbourhoodId} `;
  if (!(await mayTry('claim-source', place + wants.source))) return no('too-often');
  if (!(await mayTry('sign-in-mail', place + email))) return no('too-often', 'email');
  return planSignIn(visit, {
    action: 'ask-to-claim',
    browser: wants.browser,
    goTo: `/${visit.neighbourhood.slug}/me/record`,
    find: (tx) => claimable(tx as Tx, visit, { code: wants.code, email, age })
  });
}

type Claiming = { readonly code: string; readonly email: string; readonly age: Age };

/** Whose record it is; nobody's where the code does not work, or where the address is somebody else's. */
async function claimable(tx: Tx, visit: Visit, { code, email, age }: Claiming) {
  const found = await claimByCode(tx, hashOf(codeAsTyped(code)));
  const isTaken = await isEmailTaken(tx, email);
  const isOpen = found !== null && isOpenClaim(found, visit.now) && !isTaken;
  return isOpen ? { personId: found.personId, claim: { claimId: found.id, email, age } } : { personId: null };
}
