import { m } from '#messages';
import type { Letter } from '#domain/mails/letter.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isOver } from '#domain/series/series.ts';
import type { Locale, Visit } from '#domain/visits/visit.ts';
import { checkInsOf } from '#server/check-ins/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { endMatch, lockMatch, markAskDone, matchById } from '#server/matches/store.ts';
import { visitNeighbourhoods } from '#server/neighbourhoods/visit-neighbourhoods.ts';
import type { Tx } from '#server/platform/db.ts';
import { runningSeries, type RunningSeries } from './store.ts';

/** Every morning: a standing appointment that came to its end, and that not both wanted to go on with, is done (N11). */
export const endSeries = (): Promise<void> =>
  visitNeighbourhoods('end-series', async (tx, visit) => {
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    for (const running of await runningSeries(tx)) if (isOver(running.endsOn, today)) await end(tx, visit, running);
  });

async function end(tx: Tx, visit: Visit, { matchId, askId, askerId, helperId }: RunningSeries): Promise<void> {
  await lockMatch(tx, matchId);
  if ((await matchById(tx, matchId))?.closedAt) return;
  await endMatch(tx, matchId, { at: visit.now, because: 'done' });
  await recordFact(tx, visit, { kind: 'MatchClosed', matchId, askId, because: 'done' });
  // Only the asker knows whether it is still needed; not said is not a no, and leaves the ask open.
  const said = (await checkInsOf(tx, matchId)).find(({ about, personId }) => about === 'end' && personId === askerId);
  const isEnough = said?.answer === 'enough';
  if (isEnough) {
    await markAskDone(tx, askId, visit.now);
    await recordFact(tx, visit, { kind: 'AskDone', askId, personId: askerId });
  }
  await planMail(tx, visit, { to: helperId, kind: 'appointment', write: itEnded });
  await planMail(tx, visit, { to: askerId, kind: 'appointment', write: isEnough ? itEnded : itEndedAskStays });
}

const itEnded = (locale: Locale): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_series_ended({}, { locale }), m.mail_series_ended_thanks({}, { locale })]
});

const itEndedAskStays = (locale: Locale): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_series_ended({}, { locale }), m.mail_series_ended_ask_stays({}, { locale })]
});
