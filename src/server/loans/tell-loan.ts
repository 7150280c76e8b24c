import { m } from '#messages';
import type { LoanSide } from '#domain/loans/loan.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Tx } from '#server/platform/db.ts';
import type { LoanRow } from './store.ts';

type Says = (blanks: Record<string, never>, options: { locale: Locale }) => string;
type Telling = { readonly loan: LoanRow; readonly to: LoanSide; readonly says: Says };

/** A letter about something that is lent: a neutral subject, one plain sentence, and the way to the page. */
export async function tellLoan(tx: Tx, visit: Visit, { loan, to, says }: Telling): Promise<boolean> {
  const personId = to === 'borrower' ? loan.borrowerId : loan.lenderId;
  if (!personId) return false;
  return planMail(tx, visit, {
    to: personId,
    kind: 'loan',
    write: (locale) => ({
      subject: m.mail_proposal_subject({}, { locale }),
      paragraphs: [m.mail_proposal_first({}, { locale }), says({}, { locale })],
      action: { label: m.mail_proposal_action({}, { locale }), path: `/${visit.neighbourhood.slug}/loans/${loan.id}` }
    })
  });
}
