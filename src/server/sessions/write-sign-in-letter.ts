import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { yes } from '#domain/result.ts';
import { isUsable } from '#domain/sessions/sign-in.ts';
import { isAtOrganisation, siteOf, type AnyVisit } from '#domain/visits/site.ts';
import type { Locale } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Knock } from '#server/platform/jobs.ts';
import { codeOf, hashOf, newSecret } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { clockVisitIn } from './clock-visit-in.ts';
import { setSecrets, signInById } from './store-sign-ins.ts';

/** Writes the letter for a sign-in, when it belongs to a member; a second knock writes nothing. */
export async function writeSignInLetter({ signInId, ...place }: Knock): Promise<void> {
  const visit = await clockVisitIn(place);
  if (!visit) return;
  await transact({ ...visit, formKey: signInId!, asker: 'clock' }, 'write-sign-in-letter', async (tx) => {
    const signIn = await signInById(tx, signInId!);
    if (!isUsable(signIn, visit.now)) return yes(null);
    const secret = newSecret();
    await setSecrets(tx, signInId!, { linkHash: hashOf(secret), codeHash: hashOf(`${signInId}:${codeOf(secret)}`) });
    const path = `${siteOf(visit).path}/sign-in/link/${secret}`;
    await planMail(tx, visit, {
      to: signIn.personId,
      kind: 'sign-in',
      write: (locale) => letter(locale, { secret, path, opening: openingOf(visit, signIn.claimId) }),
      ...(signIn.email && { address: signIn.email })
    });
    return yes(null);
  });
}

type Opening = (blanks: object, options: { locale: Locale }) => string;
type Written = { readonly secret: string; readonly path: string; readonly opening: Opening };

function openingOf(visit: AnyVisit, claimId: string | null): Opening {
  if (claimId === null) return m.mail_sign_in_first;
  return isAtOrganisation(visit) ? m.mail_close_first : m.mail_claim_first;
}

const letter = (locale: Locale, { secret, path, opening }: Written): Letter => ({
  subject: m.mail_sign_in_subject({}, { locale }),
  paragraphs: [opening({}, { locale }), m.mail_sign_in_code({}, { locale }), m.mail_sign_in_not_you({}, { locale })],
  code: codeOf(secret),
  action: { label: m.mail_sign_in_action({}, { locale }), path }
});
