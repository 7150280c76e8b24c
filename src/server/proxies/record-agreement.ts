import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readAgreement, type AgreementReason, type DraftAgreement } from '#domain/proxies/agreement.ts';
import { mayRecordAgreement } from '#domain/proxies/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { putAgreements } from './put-agreements.ts';
import { anotherCoordinates, namesOf } from './store.ts';
import { setWishAnswer } from './store-wishes.ts';
import { writeProxyLetters } from './write-proxy-letters.ts';

type ToRecord = {
  readonly personId: string;
  readonly proxyId: string;
  readonly draft: DraftAgreement;
  /** The wish that this answers, where there was one. */
  readonly wishId: string | null;
};
type Reason = AgreementReason | 'not-allowed' | 'gone' | 'same-person';

/** The coordinator writes down what somebody agreed to, by phone or at the door: per purpose a yes or a no. */
export const recordAgreement = (
  visit: SignedIn,
  { personId, proxyId, draft, wishId }: ToRecord
): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'record-agreement', async (tx) => {
    const two = { personId, proxyId };
    const may = mayRecordAgreement(visit.person, { ...two, anotherCoordinates: await anotherCoordinates(tx) });
    if (!may) return no('not-allowed');
    if (personId === proxyId) return no('same-person');
    if ((await namesOf(tx, [personId, proxyId])).size < 2) return no('gone');
    const heard = readAgreement(draft, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!heard.ok) return heard;
    await putAgreements(tx, visit, { ...two, ...heard.value, recordedBy: visit.personId });
    const isYes = heard.value.answers.some(({ answer }) => answer === 'yes');
    if (wishId && (await setWishAnswer(tx, visit, { id: wishId, answer: isYes ? 'yes' : 'no' })) !== null)
      await recordFact(tx, visit, {
        kind: 'ProxyWishAnswered',
        personId: proxyId,
        wishId,
        answer: isYes ? 'yes' : 'no'
      });
    if (isYes)
      await writeProxyLetters(tx, visit, [
        { to: proxyId, news: 'given-to-me' },
        { to: personId, news: 'given-by-me' }
      ]);
    return yes(null);
  });
