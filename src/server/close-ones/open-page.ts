import type { CloseYes } from '#domain/cases/sealed-records.ts';
import { no, type No } from '#domain/result.ts';
import { isChild } from '#domain/networks/child.ts';
import { networkOf } from '#domain/networks/network.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { TrailKind } from '#domain/trails/trail.ts';
import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { openForClock, type OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { isId } from '#server/platform/ids.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { yesIn } from './invite-close-one.ts';
import { closeRowAt } from './store.ts';

/** A page of somebody close that is open, within one transaction. What of the case may be shown, the domain says. */
export type OpenPage = { readonly room: OpenCase; readonly aroundId: string; readonly agreed: CloseYes };
type Opening = { readonly action: string; readonly caseId: string; readonly kind: TrailKind };
type Answer = { readonly ok: boolean };

/**
 * Lets one thing happen at the page of somebody close. The database says whether there is such a page for whoever is
 * signed in here; on that duty it opens nothing of the case, so the work is the clock's. Each time is a row in the trail.
 */
export const atPage = <Outcome extends Answer>(
  visit: CloseVisit,
  opening: Opening,
  work: (tx: CaseTx, page: OpenPage) => Promise<Outcome>
): Promise<Outcome | No<'not-found'>> =>
  transact<Outcome | No<'not-found'>>(visit, opening.action, async (tx) => {
    const page = await openPage(tx, visit, opening);
    if (!page) return no('not-found');
    return withDuty(tx, visit, { duty: 'clock', work: () => work(tx, page) });
  });

/** Opens the page of who asks, and writes that down; null where there is none, and for a child under sixteen (DP27). */
export async function openPage(tx: CaseTx, visit: CloseVisit, { caseId, kind }: Opening): Promise<OpenPage | null> {
  const { personId } = visit;
  const row = isId(caseId) ? await closeRowAt(tx, { caseId, personId }) : null;
  if (!row) return null;
  return withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      const room = await openForClock(tx, { ...visit, duty: 'clock' }, caseId);
      const { aroundId } = row;
      const today = dayIn(visit.organisation.timezone, visit.now);
      if (!room || isChild(networkOf(room.leaves, { today }), aroundId)) return null;
      await recordTrail(tx, visit, {
        kind,
        caseId,
        part: 'close',
        aboutId: aroundId,
        ground: 'close',
        rings: room.rings
      });
      return { room: { ...room, visit }, aroundId, agreed: yesIn(room, row) };
    }
  });
}
