import { answers } from '#domain/consents/consent.ts';
import { partIn } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { matchById } from '#server/matches/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { putGiveBack } from './store.ts';

type Said = {
  readonly matchId: string;
  readonly answer: string;
  readonly words: string;
  readonly forPerson?: string | null;
};
type Reason = 'not-found' | 'no-answer' | 'words-too-long';

/** "Would you like to do something in return, for anyone?": no is as easy as yes (N8; Bredewold 2018). */
export const answerGiveBack = (visit: SignedIn, said: Said): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'answer-give-back', async (tx) => {
    const match = await matchById(tx, said.matchId);
    const part = match && partIn(match, visit.person, said.forPerson ?? null);
    if (!part || !match.agreedAt || part.side !== 'asker') return no('not-found');
    const answer = answers.find((one) => one === said.answer);
    if (!answer) return no('no-answer', 'giveBack');
    if (said.words.length > 500) return no('words-too-long', 'giveBackWords');
    const { regionId, neighbourhoodId, now } = visit;
    const giveBackId = newId<string>(now.getTime());
    const { personId } = part;
    const row = { id: giveBackId, personId, matchId: match.id, answer, words: said.words || null };
    await putGiveBack(tx, { regionId, neighbourhoodId, ...row, saidAt: now, recordedBy: visit.personId });
    await recordFact(tx, visit, { kind: 'GiveBackAnswered', giveBackId, personId, answer });
    return yes(null);
  });
