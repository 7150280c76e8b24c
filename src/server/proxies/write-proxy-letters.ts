import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Tx } from '#server/platform/db.ts';

type News = 'given-to-me' | 'given-by-me' | 'ended-for-me' | 'ended-by-other';
export type Telling = { readonly to: string; readonly news: News };

const sentences = {
  'given-to-me': m.mail_proxy_given_to_you,
  'given-by-me': m.mail_proxy_given_by_you,
  'ended-for-me': m.mail_proxy_ended_for_you,
  'ended-by-other': m.mail_proxy_ended_by_other
} satisfies Record<News, unknown>;

/** Tells that something changed in who acts for whom: without a name, and never with a reason. */
export const writeProxyLetters = async (tx: Tx, visit: Visit, letters: readonly Telling[]): Promise<void> => {
  const path = `/${visit.neighbourhood.slug}/me/proxies`;
  for (const { to, news } of letters)
    await planMail(tx, visit, { to, kind: 'proxy', write: (locale) => letter(locale, { news, path }) });
};

const letter = (locale: Locale, { news, path }: { news: News; path: string }): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_proposal_first({}, { locale }), sentences[news]({}, { locale })],
  action: { label: m.mail_proposal_action({}, { locale }), path }
});
