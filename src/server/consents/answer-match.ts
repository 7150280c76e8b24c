import { m } from '#messages';
import { answerMatch as decide, type Answer, type AnswerReason, type Step } from '#domain/consents/consent.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { partIn, type Part } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { isHeldBack } from '#server/concerns/store.ts';
import { noteReached } from '#server/calls/note-reached.ts';
import { recordFact } from '#server/facts/store.ts';
import { hasReadRules } from '#server/house-rules/has-read-rules.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import { endMatch, lockMatch, matchById, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { agreeMatch } from './agree-match.ts';
import { putConsent } from './store.ts';

export type GivenAnswer = {
  readonly matchId: string;
  readonly answer: string;
  /** Whose answer it is, where the coordinator writes it down on the phone. */
  readonly forPerson?: string | null;
};

type Reason = AnswerReason | 'not-found' | 'house-rules-first';

/** Says yes, not this time, or later; by oneself, or on the phone through the coordinator. */
export function answerMatch(visit: SignedIn, given: GivenAnswer): Promise<Result<Step, Reason>> {
  return transact<Result<Step, Reason>>(visit, 'answer-match', async (tx) => {
    await lockMatch(tx, given.matchId);
    const match = await matchById(tx, given.matchId);
    const part = match && partIn(match, visit.person, given.forPerson ?? null);
    if (!part) return no('not-found');
    const decided = decide(stateOf(match), { side: part.side, answer: given.answer });
    if (!decided.ok) return decided;
    // Two times yes opens names: whoever says it alone has read how we treat each other. The coordinator tells it by phone.
    const isOwnYes = decided.value.answer === 'yes' && part.channel !== 'phone';
    if (isOwnYes && !(await hasReadRules(tx, visit.personId))) return no('house-rules-first');
    await record(tx, visit, { match, part, answer: decided.value.answer });
    const step = await stepNow(tx, match, decided.value.step);
    await follow(tx, visit, { match, step });
    return yes(step);
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

// While somebody was told that something felt wrong, nothing new opens: both read that they wait for the other.
const stepNow = async (tx: Tx, { askerId, helperId }: MatchRow, step: Step): Promise<Step> =>
  step === 'agree' && (await isHeldBack(tx, [askerId, helperId])) ? 'wait' : step;

async function follow(tx: Tx, visit: SignedIn, { match, step }: { match: MatchRow; step: Step }) {
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
  if (step === 'agree') await agreeMatch(tx, visit, match);
  if (step === 'close') {
    await withDuty(tx, visit, {
      duty: 'clock',
      work: () => endMatch(tx, matchId, { at: visit.now, because: 'declined' })
    });
    await remember(tx, visit, { kind: 'MatchClosed', matchId, askId, because: 'declined' });
  }
}

const remember = (tx: Tx, visit: SignedIn, fact: Fact): Promise<void> => recordFact(tx, visit, fact);
