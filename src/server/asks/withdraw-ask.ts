import { m } from '#messages';
import { mayChangeEntryOf } from '#domain/asks/may.ts';
import type { Letter } from '#domain/mails/letter.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Locale, SignedIn, Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { askState, closeMatchesOf, markAsk, type AskState, type ClosedMatch } from './store.ts';

/** Takes an ask back: it is gone for everybody at once, and nobody has to say why (N4). */
export const withdrawAsk = (visit: SignedIn, askId: string): Promise<Result<null, 'not-found'>> =>
  transact(visit, 'withdraw-ask', async (tx) => {
    const state = await askState(tx, askId);
    if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-found');
    if (state.withdrawnAt) return yes(null);
    await endAsk(tx, visit, state);
    return yes(null);
  });

/** Ends an ask with all that stood open for it, inside what is happening. */
export async function endAsk(
  tx: Tx,
  visit: Visit,
  { id: askId, personId }: Pick<AskState, 'id' | 'personId'>
): Promise<void> {
  await markAsk(tx, askId, { withdrawnAt: visit.now });
  await recordFact(tx, visit, { kind: 'AskWithdrawn', askId, personId });
  const closed = await withDuty(tx, visit, { duty: 'clock', work: () => closeMatchesOf(tx, askId, visit.now) });
  for (const match of closed) await tellEnd(tx, visit, { askId, match });
}

async function tellEnd(tx: Tx, visit: Visit, { askId, match }: { askId: string; match: ClosedMatch }) {
  await recordFact(tx, visit, { kind: 'MatchClosed', matchId: match.id, askId, because: 'ask-ended' });
  if (match.wasAgreed) await planMail(tx, visit, { to: match.helperId, kind: 'appointment', write: noLongerNeeded });
}

// N12: a neutral text without a reason.
const noLongerNeeded = (locale: Locale): Letter => ({
  subject: m.mail_proposal_subject({}, { locale }),
  paragraphs: [m.mail_ask_ended({}, { locale }), m.mail_ask_ended_thanks({}, { locale })]
});
