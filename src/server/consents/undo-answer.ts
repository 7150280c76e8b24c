import { undoAnswer as decide } from '#domain/consents/consent.ts';
import { partIn } from '#domain/matches/side.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { lockMatch, matchById, reopenMatch, setAgreed } from '#server/matches/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { stateOf } from './answer-match.ts';
import { withdrawConsent } from './store.ts';

type UndoReason = 'not-found' | 'too-late';

/** The coordinator wrote down the wrong answer, or somebody thought again: as if it was not said yet. */
export const undoAnswer = (
  visit: SignedIn,
  at: { matchId: string; personId: string }
): Promise<Result<null, UndoReason>> =>
  transact<Result<null, UndoReason>>(visit, 'undo-answer', async (tx) => {
    await lockMatch(tx, at.matchId);
    const match = await matchById(tx, at.matchId);
    if (!isCoordinator(visit.person) || !match || !partIn(match, visit.person, at.personId)) return no('not-found');
    const undone = decide({
      ...stateOf(match),
      closedBecause: match.closedBecause,
      hasAppointment: match.hasAppointment
    });
    if (!undone.ok) return undone;
    const { id, askId } = match;
    if (undone.value === 'reopen' && !(await reopenMatch(tx, { id, askId }))) return no('too-late');
    if (undone.value === 'reopen') await recordFact(tx, visit, { kind: 'MatchReopened', matchId: id, askId });
    if (undone.value === 'part') await setAgreed(tx, id, null);
    if (!(await withdrawConsent(tx, id, { personId: at.personId, now: visit.now }))) return no('too-late');
    await recordFact(tx, visit, { kind: 'ConsentWithdrawn', matchId: id, personId: at.personId });
    return yes(null);
  });
