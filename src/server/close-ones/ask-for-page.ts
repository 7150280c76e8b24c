import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { no, type Result } from '#domain/result.ts';
import { emailKeyOf } from '#domain/sessions/sign-in.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { marksOf } from '#server/platform/key-ring.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { planSignIn } from '#server/sessions/ask-to-sign-in.ts';
import { enrolPerson } from '#server/workers/enrol-person.ts';
import { personByMark } from '#server/workers/store.ts';
import { mayTakeUp } from './accept-invitation.ts';
import { invitationByCode } from './store.ts';

export type WantsPage = {
  readonly code: string;
  readonly email: string;
  readonly browser: string;
  readonly source: string;
};

/**
 * Asks for a page of one's own, with the code that was handed over and one's own mail address. A right code, a wrong one
 * and one of nobody get the same answer after the same work; the mail decides (threat 12).
 */
export async function askForPage(
  visit: CaseVisit,
  wants: WantsPage
): Promise<Result<null, 'wrong-email' | 'too-often'>> {
  const email = emailKeyOf(wants.email);
  if (!email) return no('wrong-email', 'email');
  const place = `${visit.organisationId} `;
  if (!(await mayTry('claim-source', place + wants.source))) return no('too-often');
  if (!(await mayTry('sign-in-mail', place + email))) return no('too-often', 'email');
  const find = (tx: unknown) => {
    const work = () => invited(tx as CaseTx, visit, { email, codeHash: hashOf(codeAsTyped(wants.code)) });
    return withDuty(tx as CaseTx, { duty: 'door' }, { duty: 'clock', work });
  };
  const goTo = `${organisationPath(visit.organisation.slug)}/close`;
  return planSignIn(visit, { action: 'ask-for-page', browser: wants.browser, goTo, find });
}

type Typed = { readonly email: string; readonly codeHash: string };

// Whose sign-in it is: nobody's where the code does not work, or where this address is of somebody who may not have it.
async function invited(tx: CaseTx, visit: CaseVisit, { email, codeHash }: Typed) {
  const ring = await organisationRing(tx, visit.organisationId);
  const row = await invitationByCode(tx, codeHash, visit.now);
  const known = await personByMark(tx, marksOf(ring, email));
  if (!row) return { personId: null };
  const claim = { claimId: row.id };
  if (known) return (await mayTakeUp(tx, row, known)) ? { personId: known, claim } : { personId: null };
  const { organisationId, locale } = visit;
  const enrolled = await enrolPerson(tx, ring, { organisationId, card: { email }, locale });
  return enrolled.ok ? { personId: enrolled.value, claim } : { personId: null };
}
