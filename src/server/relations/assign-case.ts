import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { isId, newBlindId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordInCase } from '#server/trails/record-in-case.ts';
import { roleRows } from '#server/workers/store.ts';
import { addRelation, liveRelations, marksForLead } from './store.ts';

type Assigning = { readonly caseId: string; readonly personId: string };
type Assigned = Result<null, 'not-allowed' | 'not-fresh' | 'not-found' | 'not-yourself' | 'works-on-it'>;

/** The lead gives a case to a social worker who did not have it; never to herself. */
export const assignCase = (visit: WorkerVisit, { caseId, personId }: Assigning): Promise<Assigned> =>
  transact<Assigned>(visit, 'assign-case', async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    if (!isFresh(visit)) return no('not-fresh');
    if (personId === visit.personId) return no('not-yourself', 'personId');
    if (!isId(caseId) || !isId(personId)) return no('not-found');
    const isCase = (await marksForLead(tx)).some((one) => one.caseId === caseId);
    const isSocialWorker = (await roleRows(tx)).some(
      (one) => one.personId === personId && one.role === 'social-worker'
    );
    if (!isCase || !isSocialWorker) return no('not-found', 'personId');
    const live = await liveRelations(tx, visit.now);
    const mine = live.filter((one) => one.caseId === caseId && one.personId === personId);
    if (mine.some(({ ground }) => ground !== 'emergency')) return no('works-on-it', 'personId');
    const { organisationId, now } = visit;
    const given = { ground: 'assigned', givenBy: visit.personId, beginsAt: now };
    await addRelation(tx, { organisationId, id: newBlindId<string>(), caseId, personId, ...given });
    await recordInCase(tx, visit, { caseId, kind: 'WorkerJoined', ground: 'lead', aboutId: personId });
    return yes(null);
  });
