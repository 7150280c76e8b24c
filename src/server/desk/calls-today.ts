import { whomToCall, type Callee, type Contact, type Sheet, type ToCall } from '#domain/desk/whom-to-call.ts';
import { maySeeDesk } from '#domain/matching/may.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { openPublicAsks, type PublicAskRow } from '#server/public-asks/store.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { addLooksOfDay, contactsSince, peopleToCall } from './store-calls.ts';

type Calls = { readonly open: readonly Sheet[]; readonly done: readonly Sheet[] };
const week = 7 * 86_400_000;

/** Whom to call today, and why; whoever stands on it can see that the list was opened. */
export const callsToday = (visit: SignedIn): Promise<Result<Calls, 'not-allowed'>> =>
  transact<Result<Calls, 'not-allowed'>>({ ...visit, formKey: null }, 'calls-today', async (tx) => {
    if (!maySeeDesk(visit.person)) return no('not-allowed');
    const { timezone } = visit.neighbourhood;
    const today = dayIn(timezone, visit.now);
    const midnightOf = (day: string): Date => momentIn(timezone, day, '00:00');
    const startOfDay = midnightOf(today);
    const left = await numbersLeft(tx, visit, today);
    const toCall = await peopleToCall(tx, { now: visit.now, today, endOfTomorrow: midnightOf(daysAfter(today, 2)) });
    const contacts = await contactsSince(tx, new Date(startOfDay.getTime() - week));
    const standing = { toCall: [...left.toCall, ...toCall], contacts: [...left.contacts, ...contacts] };
    const calls = whomToCall(standing, startOfDay);
    const strangers = new Set(left.toCall.map(({ callee }) => callee.id));
    const at = [...calls.open, ...calls.done].map(({ callee }) => callee.id).filter((id) => !strangers.has(id));
    await withDuty(tx, visit, { duty: 'clock', work: () => addLooksOfDay(tx, visit, { at, startOfDay }) });
    return yes(calls);
  });

/** Who left a number without an account; when they were tried counts as a contact. */
async function numbersLeft(tx: Tx, visit: SignedIn, today: string): Promise<{ toCall: ToCall[]; contacts: Contact[] }> {
  const left = (await openPublicAsks(tx, today)).filter(
    ({ phone, inHandsOf }) => phone !== null && (inHandsOf === null || inHandsOf === visit.personId)
  );
  const calleeOf = ({ id, firstName, phone }: PublicAskRow): Callee => ({ id, firstName, phone, address: null });
  return {
    toCall: left.map((one) => ({
      callee: calleeOf(one),
      occasion: { kind: 'asked-us', words: one.words },
      since: one.askedAt
    })),
    contacts: left.flatMap((one) =>
      one.triedAt
        ? [{ id: one.id, callee: calleeOf(one), matchId: null, how: 'phone', outcome: 'not-reached', at: one.triedAt }]
        : []
    )
  };
}
