import type { FactKind } from '#domain/facts/fact.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayReadPublicAsks } from '#domain/public-asks/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { lockPublicAsk, markPublicAsk, publicAskById, removePublicAsk } from './store.ts';

/** Spoken and no longer needed; that was the wrong one; not reached yet; taken away at once. */
export const publicAskChanges = ['answer', 'reopen', 'try', 'remove'] as const;
export type PublicAskChange = (typeof publicAskChanges)[number];

const kinds = {
  answer: 'PublicAskAnswered',
  reopen: 'PublicAskReopened',
  try: 'PublicAskTried',
  remove: 'PublicAskRemoved'
} as const satisfies Record<PublicAskChange, FactKind>;

/** Marks what somebody left without an account, or takes it away. */
export const changePublicAsk = (
  visit: SignedIn,
  { id, change }: { id: string; change: PublicAskChange }
): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, `${change}-public-ask`, async (tx) => {
    if (!mayReadPublicAsks(visit.person)) return no('not-allowed');
    await lockPublicAsk(tx, id);
    const standing = await publicAskById(tx, id, dayIn(visit.neighbourhood.timezone, visit.now));
    const isFit = standing && (change === 'remove' || (standing.closedAt !== null) === (change === 'reopen'));
    if (!isFit) return no('gone');
    await mark(tx, visit, { id, change });
    await recordFact(tx, visit, { kind: kinds[change], publicAskId: id });
    return yes(null);
  });

async function mark(tx: Tx, visit: SignedIn, { id, change }: { id: string; change: PublicAskChange }): Promise<void> {
  if (change === 'remove') await removePublicAsk(tx, id);
  else if (change === 'try') await markPublicAsk(tx, id, { triedAt: visit.now });
  else if (change === 'reopen') await markPublicAsk(tx, id, { closedAt: null, closedBy: null });
  else await markPublicAsk(tx, id, { closedAt: visit.now, closedBy: visit.personId, inHandsOf: null });
}
