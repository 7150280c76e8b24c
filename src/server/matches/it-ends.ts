import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale } from '#domain/visits/visit.ts';

/** What the other one reads when help ends: that it ends, what comes next, and never why or by whom. */
export const itEnds = (locale: Locale): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_it_ends({}, { locale }), m.mail_it_ends_next({}, { locale })]
});
