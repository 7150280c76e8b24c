import { mayRecordAges } from '#domain/ages/may.ts';
import {
  readParentalConsent,
  type DraftParentalConsent,
  type ParentalConsentReason
} from '#domain/ages/parental-consent.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { isHere } from '#server/people/store-desk.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addConsent, takeConsentBack, youthNow } from './store.ts';

type Reason = ParentalConsentReason | 'not-allowed' | 'gone' | 'not-young';
type ToRecord = { readonly personId: string; readonly draft: DraftParentalConsent };

/** Writes down what a parent signed on paper; a newer paper takes the place of an older one. */
export const recordParentalConsent = (visit: SignedIn, { personId, draft }: ToRecord): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'record-parental-consent', async (tx) => {
    if (!mayRecordAges(visit.person)) return no('not-allowed');
    if (!(await isHere(tx, personId))) return no('gone');
    if ((await youthNow(tx, personId)) === null) return no('not-young');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const read = readParentalConsent(draft, { today, aYearAgo: daysAfter(today, -366) });
    if (!read.ok) return read;
    await takeConsentBack(tx, visit, personId);
    const id = newId<string>(visit.now.getTime());
    await addConsent(tx, visit, { id, of: personId, consent: read.value });
    await recordFact(tx, visit, { kind: 'ParentalConsentRecorded', personId, consentId: id });
    return yes(null);
  });
