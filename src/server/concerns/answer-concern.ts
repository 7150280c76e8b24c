import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { changeConcern, toldTo } from './store.ts';

type Answered = Result<null, 'not-found' | 'gone' | 'says-nothing' | 'words-too-long'>;

/** Whom it is about says how that one sees it; read by who looks after it. */
export const answerConcern = (visit: SignedIn, { id, words }: { id: string; words: string }): Promise<Answered> =>
  transact<Answered>(visit, 'answer-concern', async (tx) => {
    if (words === '') return no('says-nothing', 'words');
    if (words.length > 2000) return no('words-too-long', 'words');
    const set = { answer: seal(words, `concerns.answer.${id}`), answeredAt: visit.now };
    const onClock = <Found>(work: () => Promise<Found>) => withDuty(tx, visit, { duty: 'clock', work });
    if (visit.person.onBehalfOf || !(await onClock(() => toldTo(tx, id, visit.personId)))) return no('not-found');
    if (!(await onClock(() => changeConcern(tx, id, { once: 'answeredAt', set })))) return no('gone');
    await recordFact(tx, visit, { kind: 'ConcernAnswered', concernId: id });
    return yes(null);
  });
