import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { look } from '#server/platform/transaction.ts';
import { colleagues, type Colleague } from '#server/workers/colleagues.ts';
import { liveRelations, marksForLead } from './store.ts';

/** A case as the lead knows it: a mark, and who works on it. */
export type MarkedCase = { readonly caseId: string; readonly mark: string; readonly names: readonly string[] };
type Seen = { readonly cases: readonly MarkedCase[]; readonly socialWorkers: readonly Colleague[] };

/** All cases by their marks, those without anybody first; the lead opens none (DP18). */
export const casesToAssign = (visit: WorkerVisit): Promise<Result<Seen, 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    const all = await colleagues(tx, await organisationRing(tx, visit.organisationId), visit.organisationId);
    const live = (await liveRelations(tx, visit.now)).filter(({ ground }) => ground !== 'emergency');
    const cases = (await marksForLead(tx)).map(({ caseId, mark }) => ({
      caseId,
      mark,
      names: live
        .filter((relation) => relation.caseId === caseId)
        .map(({ personId }) => all.find(({ id }) => id === personId)?.name ?? '')
    }));
    const byNeed = cases.sort((a, b) => a.names.length - b.names.length || (a.mark < b.mark ? -1 : 1));
    return yes({
      cases: byNeed,
      socialWorkers: all.filter(({ roles, hasLeft }) => !hasLeft && roles.includes('social-worker'))
    });
  });
