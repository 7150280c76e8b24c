import { mayHavePage } from '#domain/close-ones/close-one.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { networkOf } from '#domain/networks/network.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { openForClock } from '#server/cases/open-case.ts';
import { clientsOf } from '#server/clients/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { recordInCase } from '#server/trails/record-in-case.ts';
import { roleRows } from '#server/workers/store.ts';
import { closeRowAt, invitationById, useInvitation, type CloseRow } from './store.ts';

type Taking = { readonly id: string; readonly personId: string };

/** The mail was that person's and the code still works: from now on there is a page; false where it is not so. */
export async function acceptInvitation(tx: CaseTx, visit: CaseVisit, taking: Taking): Promise<boolean> {
  const door = { ...visit, duty: 'door' as const, personId: taking.personId };
  const row = await withDuty(tx, door, { duty: 'clock', work: () => take(tx, visit, taking) });
  if (!row) return false;
  const { caseId, aroundId: aboutId } = row;
  await recordInCase(tx, door, { caseId, kind: 'CloseBegan', ground: 'close', aboutId });
  return true;
}

async function take(tx: CaseTx, visit: CaseVisit, { id, personId }: Taking): Promise<CloseRow | null> {
  const row = await invitationById(tx, id);
  const may = row && (await stillStands(tx, visit, row)) && (await mayTakeUp(tx, row, personId));
  return may ? useInvitation(tx, { id, personId, now: visit.now }) : null;
}

// Between the paper and the coming in the talking may have ended, and somebody may be off the map, or known as a child (DP27).
async function stillStands(tx: CaseTx, visit: CaseVisit, { caseId, aroundId }: CloseRow): Promise<boolean> {
  const room = await openForClock(tx, { ...visit, duty: 'clock' }, caseId);
  if (!room || room.cover.closing) return false;
  const today = dayIn(visit.organisation.timezone, visit.now);
  return mayHavePage(networkOf(room.leaves, { today }), aroundId).ok;
}

/** Whether this person may take an invitation up: nobody who works here, nobody the case is about, and one page each. */
export async function mayTakeUp(tx: CaseTx, { caseId }: CloseRow, personId: string): Promise<boolean> {
  const works = (await roleRows(tx)).some((one) => one.personId === personId);
  const isAbout = (await clientsOf(tx, caseId)).includes(personId);
  return !works && !isAbout && (await closeRowAt(tx, { caseId, personId })) === null;
}
