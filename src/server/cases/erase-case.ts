import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { ClientVisit } from '#domain/visits/case-visit.ts';
import { clientsOf, forgetPeople } from '#server/clients/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { changeInCase } from './change-in-case.ts';
import { openForClock, type OpenCase } from './open-case.ts';
import { eraseCaseRows } from './store-erasing.ts';
import { emptyLeaves } from './store-leaves.ts';

/**
 * Erases a case with its keys, for the clock. The row in the trail is sealed with the key that goes, as are all rows
 * about this case: only kind and time remain (DP16).
 */
export async function eraseCase(tx: CaseTx, room: OpenCase): Promise<void> {
  const { caseId, rings, visit } = room;
  await recordTrail(tx, visit, { kind: 'CaseErased', ground: room.ground, caseId, rings });
  const clients = await clientsOf(tx, caseId);
  await eraseCaseRows(tx, caseId);
  await forgetPeople(tx, clients);
}

type Erased = Result<'all' | 'what-may-go', 'not-found' | 'not-fresh'>;

/**
 * DP9: deletes everything that need not be kept by law, at the client's word. A case that has ended and holds nothing
 * for the file goes wholly; of a running one the cover stays, so that somebody is still there.
 */
export const eraseMine = (visit: ClientVisit, caseId: string): Promise<Erased> =>
  changeInCase<Erased>(visit, { action: 'erase-mine', caseId, kind: 'LeafRemoved', part: 'mine' }, (tx) =>
    withDuty(tx, visit, {
      duty: 'clock',
      work: async () => {
        if (!isFresh(visit)) return no('not-fresh');
        // The client does not see what is for workers alone, but that goes too.
        const whole = await openForClock(tx, { ...visit, duty: 'clock' }, caseId);
        if (!whole) return no('not-found');
        const filed = whole.leaves.filter(({ layer }) => layer === 'file');
        if (whole.cover.closing && filed.length === 0) {
          await eraseCase(tx, whole);
          return yes('all');
        }
        const gone = whole.leaves.filter(({ layer }) => layer !== 'file');
        await emptyLeaves(
          tx,
          caseId,
          gone.map(({ id }) => id)
        );
        return yes('what-may-go');
      }
    })
  );
