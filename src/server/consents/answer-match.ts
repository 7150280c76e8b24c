import { m } from '#messages';
import { answerMatch as decide, type Answer, type AnswerReason, type Step } from '#domain/consents/consent.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { otherOf, partIn, type Part } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { noteReached } from '#server/calls/note-reached.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import { endMatch, lockMatch, matchById, setAgreed, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { putConsent } from './store.ts';

export type GivenAnswer = {
  readonly matchId: string;
  readonly answer: string;
  /** Whose answer it is, where the coordinator writes it down on the phone. */
  readonly forPerson?: string | null;
};

/** Says yes, not this time, or later; by oneself, or on the phone through the coordinator. */
export function answerMatch(visit: SignedIn, given: GivenAnswer): Promise<Result<Step, AnswerReason | 'not-found'>> {
  return transact<Result<Step, AnswerReason | 'not-found'>>(visit, 'answer-match', async (tx) => {
    await lockMatch(tx, given.matchId);
    const match = await matchById(tx, given.matchId);
    const part = match && partIn(match, visit.person, given.forPerson ?? null);
    if (!part) return no('not-found');
    const decided = decide(stateOf(match), { side: part.side, answer: given.answer });
    if (!decided.ok) return decided;
    await record(tx, visit, { match, part, answer: decided.value.answer });
    await follow(tx, visit, { match, part, step: decided.value.step });
    return yes(decided.value.step);
  });
}

/** A match as the answers see it. */
export const stateOf = (match: MatchRow) => ({
  helperSays: match.helperSays,
  askerSays: match.askerSays,
  isAgreed: match.agreedAt !== null,
  isClosed: match.closedAt !== null
});

const kinds = { yes: 'ConsentGiven', no: 'ConsentWithheld', later: 'ConsentPostponed' } as const;

async function record(
  tx: Tx,
  visit: SignedIn,
  { match, part, answer }: { match: MatchRow; part: Part; answer: Answer }
) {
  const { regionId, neighbourhoodId, now } = visit;
  const { personId, channel } = part;
  const recorded = { recordedBy: visit.personId, channel, givenAt: now } as const;
  await putConsent(tx, { regionId, neighbourhoodId, matchId: match.id, personId, answer, ...recorded });
  await recordFact(tx, visit, { kind: kinds[answer], matchId: match.id, personId, channel });
  if (part.channel === 'phone') await noteReached(tx, visit, { personId, matchId: match.id });
}

async function follow(tx: Tx, visit: SignedIn, { match, part, step }: { match: MatchRow; part: Part; step: Step }) {
  const { id: matchId, askId } = match;
  const { slug } = visit.neighbourhood;
  if (step === 'ask-the-asker') {
    const write = matchLetter({
      slug,
      matchId,
      says: (locale) => [m.mail_somebody_found({}, { locale }), m.mail_proposal_free({}, { locale })]
    });
    await planMail(tx, visit, { to: match.askerId, kind: 'ask-news', aboutMatch: matchId, write });
  }
  if (step === 'agree') {
    await setAgreed(tx, matchId, visit.now);
    await remember(tx, visit, { kind: 'MatchAgreed', matchId, askId });
    const write = matchLetter({ slug, matchId, says: (locale) => [m.mail_both_yes({}, { locale })] });
    for (const to of [part.personId, otherOf(match, part.personId)])
      await planMail(tx, visit, { to, kind: 'ask-news', aboutMatch: matchId, write });
  }
  if (step === 'close') {
    await withDuty(tx, visit, {
      duty: 'clock',
      work: () => endMatch(tx, matchId, { at: visit.now, because: 'declined' })
    });
    await remember(tx, visit, { kind: 'MatchClosed', matchId, askId, because: 'declined' });
  }
}

const remember = (tx: Tx, visit: SignedIn, fact: Fact): Promise<void> => recordFact(tx, visit, fact);
