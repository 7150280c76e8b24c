import { openCover, type CaseReason, type DraftCase } from '#domain/cases/cover.ts';
import type { Cover } from '#domain/cases/sealed-records.ts';
import { markFrom } from '#domain/cases/mark.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { newCaseKey } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { addCaseKey } from '#server/keys/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId, newBytes } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addRelation } from '#server/relations/store.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { sealCover } from './open-case.ts';
import { addCase } from './store.ts';

type Started = Result<string, CaseReason | 'not-allowed'>;

/** Begins a case with no more than a name and a day (DP2); who begins it works on it. */
export const startCase = (visit: WorkerVisit, draft: DraftCase): Promise<Started> =>
  transact<Started>(visit, 'start-case', async (tx) => {
    if (!mayOpenCases(visit.worker)) return no('not-allowed');
    const cover = openCover(draft, dayIn(visit.organisation.timezone, visit.now));
    return cover.ok ? yes(await beginCase(tx, visit, { personId: visit.personId, cover: cover.value })) : cover;
  });

type Beginning = { readonly personId: string; readonly cover: Cover };

/** Makes the case with its first key, its first worker and its first row in the trail. */
export async function beginCase(tx: CaseTx, visit: CaseVisit, { personId, cover }: Beginning): Promise<string> {
  const { organisationId, now } = visit;
  const at = { organisationId, caseId: newBlindId<string>() };
  const organisation = await organisationRing(tx, organisationId);
  const { ring, row } = newCaseKey(organisation, at, 1);
  await addMarked(tx, { organisationId, id: at.caseId, ...sealCover(ring, at, cover) });
  await addCaseKey(tx, row);
  const given = { ground: 'began', givenBy: personId, beginsAt: now };
  await addRelation(tx, { ...at, id: newBlindId<string>(), personId, ...given });
  const rings = { organisation, case: ring };
  await recordTrail(tx, { ...visit, personId }, { kind: 'CaseOpened', ground: 'began', caseId: at.caseId, rings });
  return at.caseId;
}

// Thirty-three million marks: meeting one that is taken ten times in a row does not happen.
async function addMarked(tx: CaseTx, row: Omit<Parameters<typeof addCase>[1], 'mark'>): Promise<void> {
  for (let tries = 0; tries < 10; tries++) if (await addCase(tx, { ...row, mark: markFrom(newBytes(5)) })) return;
  throw new Error('No mark is free.');
}
