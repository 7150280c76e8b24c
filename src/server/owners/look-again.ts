import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { followUpPresets, readFollowUp, type FollowUpReason } from '#domain/owners/follow-up.ts';
import { mayDivideCare } from '#domain/owners/may.ts';
import { no, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { holdAskInCare, setFollowUp } from './store.ts';

/** One of the days that one tap offers, or a calendar day. */
type Again = { readonly askId: string; readonly day: string };
type Reason = FollowUpReason | 'not-allowed' | 'not-found' | 'gone';

/** Chooses the day on which to look at an ask again. */
export const lookAgain = (visit: SignedIn, { askId, day }: Again): Promise<Result<string, Reason>> =>
  transact<Result<string, Reason>>(visit, 'look-again', async (tx) => {
    if (!mayDivideCare(visit.person)) return no('not-allowed');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const ask = await holdAskInCare(tx, askId, today);
    if (!ask) return no('not-found');
    if (!ask.isOpen) return no('gone');
    const preset = Object.entries(followUpPresets).find(([name]) => name === day)?.[1];
    const read = readFollowUp(preset === undefined ? day : daysAfter(today, preset), today);
    if (!read.ok) return read;
    await setFollowUp(tx, askId, { on: read.value, by: visit.personId });
    await recordFact(tx, visit, { kind: 'FollowUpSet', askId, personId: ask.personId, on: read.value });
    return read;
  });
