import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale } from '#domain/visits/visit.ts';

type About = { readonly slug: string; readonly matchId: string; readonly says: (locale: Locale) => readonly string[] };

/** A letter about a match: a neutral subject and first sentence, a few plain sentences, and the way to the page (D5). */
export const matchLetter =
  ({ slug, matchId, says }: About) =>
  (locale: Locale): Letter => ({
    subject: m.mail_proposal_subject({}, { locale }),
    paragraphs: [m.mail_proposal_first({}, { locale }), ...says(locale)],
    action: { label: m.mail_proposal_action({}, { locale }), path: `/${slug}/matches/${matchId}` }
  });
