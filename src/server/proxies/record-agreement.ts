import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readAgreement, type AgreementReason, type DraftAgreement, type Heard } from '#domain/proxies/agreement.ts';
import { mayRecordAgreement } from '#domain/proxies/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
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
type Reason = AgreementReason | 'not-allowed' | 'gone' | 'same-person' | 'not-for-young';

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
    const heard = await hear(tx, visit, { two, draft });
    if (!heard.ok) return heard;
    const isYes = saysYes(heard.value);
    await putAgreements(tx, visit, { ...two, ...heard.value, recordedBy: visit.personId });
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

type Hearing = { readonly two: { personId: string; proxyId: string }; readonly draft: DraftAgreement };

async function hear(tx: Tx, visit: SignedIn, { two, draft }: Hearing): Promise<Result<Heard, Reason>> {
  if ((await namesOf(tx, [two.personId, two.proxyId])).size < 2) return no('gone');
  const heard = readAgreement(draft, dayIn(visit.neighbourhood.timezone, visit.now));
  // Y7: whoever is under sixteen acts for nobody.
  if (heard.ok && saysYes(heard.value) && (await youthNow(tx, two.proxyId))) return no('not-for-young');
  return heard;
}

const saysYes = ({ answers }: Heard): boolean => answers.some(({ answer }) => answer === 'yes');
