import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import { readSupplyAnswer, type ReadSupplyAnswer } from '#domain/supplies/supply.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { putAnswer } from './store.ts';

type Answering = { readonly id: string; readonly answer: string; readonly expectedOn: string };
type Answered = Yes<null> | No<'not-found'> | Exclude<ReadSupplyAnswer, Yes<unknown>>;

/** Answers whether there is such help; another answer later takes the place of this one. */
export const answerSupply = (visit: SignedIn, { id, ...draft }: Answering): Promise<Answered> =>
  transact<Answered>(visit, 'answer-supply', async (tx) => {
    if (!isCoordinator(visit.person)) return no('not-found');
    const read = readSupplyAnswer(draft, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!read.ok) return read;
    const said = { ...read.value, answeredAt: visit.now, answeredBy: visit.personId };
    if (!(await putAnswer(tx, id, said))) return no('not-found');
    await recordFact(tx, visit, { kind: 'SupplyAnswered', questionId: id, answer: read.value.answer });
    return yes(null);
  });
