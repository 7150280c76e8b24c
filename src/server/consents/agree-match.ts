import { m } from '#messages';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import { setAgreed } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';

type Two = { readonly id: string; readonly askId: string; readonly askerId: string; readonly helperId: string };

/** Both said yes: names, numbers and addresses open, and both are told. */
export async function agreeMatch(tx: Tx, visit: Visit, { id, askId, askerId, helperId }: Two): Promise<void> {
  await setAgreed(tx, id, visit.now);
  await recordFact(tx, visit, { kind: 'MatchAgreed', matchId: id, askId });
  const says = (locale: Locale): string[] => [m.mail_both_yes({}, { locale })];
  const write = matchLetter({ slug: visit.neighbourhood.slug, matchId: id, says });
  for (const to of [askerId, helperId]) await planMail(tx, visit, { to, kind: 'ask-news', aboutMatch: id, write });
}
