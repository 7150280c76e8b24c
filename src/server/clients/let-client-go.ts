import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { isId } from '#server/platform/ids.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { forgetPeople, removeClient } from './store.ts';

type Going = { readonly caseId: string; readonly personId: string };

/** Closes the door that was opened for the client; it is closed in the same second, and the address is forgotten. */
export const letClientGo = (visit: WorkerVisit, { caseId, personId }: Going): Promise<Result<null, 'not-found'>> => {
  const change = { action: 'let-client-go', caseId, kind: 'ClientLetGo', part: 'client' } as const;
  return changeInCase<Result<null, 'not-found'>>(visit, change, async (tx) => {
    if (!isId(personId) || !(await removeClient(tx, { caseId, personId }))) return no('not-found');
    await withDuty(tx, visit, { duty: 'clock', work: () => forgetPeople(tx, [personId]) });
    return yes(null);
  });
};
