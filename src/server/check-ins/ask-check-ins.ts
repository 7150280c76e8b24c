import { m } from '#messages';
import { checksDue, type CheckDate } from '#domain/check-ins/check-in.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import { visitNeighbourhoods } from '#server/neighbourhoods/visit-neighbourhoods.ts';
import type { Tx } from '#server/platform/db.ts';
import { runningSeries, type RunningSeries } from '#server/series/store.ts';
import { addCheckIn } from './store.ts';

/** Every morning: whose check date it is, is asked how it goes, or whether to go on; each once (N11, N13). */
export const askCheckIns = (): Promise<void> =>
  visitNeighbourhoods('ask-check-ins', async (tx, visit) => {
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    for (const running of await runningSeries(tx))
      for (const due of checksDue(running, today)) await askBoth(tx, visit, { running, due });
  });

async function askBoth(tx: Tx, visit: Visit, { running, due }: { running: RunningSeries; due: CheckDate }) {
  const { matchId, helperId, askerId, across } = running;
  const { check: about, dueOn } = due;
  const sentences =
    about === 'end' ? [m.mail_check_end, m.mail_check_end_free] : [m.mail_check, m.mail_how_was_it_free];
  const write = matchLetter({
    slug: visit.neighbourhood.slug,
    matchId,
    says: (locale) => sentences.map((sentence) => sentence({}, { locale }))
  });
  // Whoever lives across the border is asked by the own house.
  const mine = [...(across === 'helper' ? [] : [helperId]), ...(across === 'asker' ? [] : [askerId])];
  for (const personId of mine) {
    if (!(await addCheckIn(tx, visit, { matchId, personId, about, dueOn }))) continue;
    await planMail(tx, visit, { to: personId, kind: 'check-in', aboutMatch: matchId, write });
    if (personId === mine.at(-1)) await recordFact(tx, visit, { kind: 'CheckInAsked', matchId, about });
  }
}
