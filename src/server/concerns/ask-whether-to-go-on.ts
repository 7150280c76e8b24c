import { m } from '#messages';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { runningWith } from './store.ts';

/** Asks everybody who has help running with somebody how it goes, in words that could come to anybody at any time. */
export async function askWhetherToGoOn(
  tx: Tx,
  visit: Visit,
  { aboutId, tellerId }: { readonly aboutId: string; readonly tellerId: string }
): Promise<void> {
  const work = () => runningWith(tx, aboutId, tellerId);
  for (const { id, otherId } of await withDuty(tx, visit, { duty: 'clock', work })) {
    const says = (locale: Locale): string[] => [m.mail_go_on({}, { locale }), m.mail_go_on_free({}, { locale })];
    const write = matchLetter({ slug: visit.neighbourhood.slug, matchId: id, says });
    await planMail(tx, visit, { to: otherId, kind: 'how-was-it', aboutMatch: id, write });
  }
}
