import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { lookBackOf } from '#domain/plans/look-back.ts';
import { keepCoverOf, leavesIn, type OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';

/** Keeps on the cover when to look back, so that a list of cases need not open them; after a change in a plan. */
export async function keepLookBack(tx: CaseTx, room: OpenCase): Promise<void> {
  const { timezone } = room.visit.organisation;
  const lookBack = lookBackOf(await leavesIn(tx, room), dayIn(timezone, room.visit.now));
  if (JSON.stringify(room.cover.lookBack) === JSON.stringify(lookBack)) return;
  // Where somebody else changes the cover at this moment, the next change in the plan keeps it.
  await keepCoverOf(tx, room, { ...room.cover, lookBack });
}
