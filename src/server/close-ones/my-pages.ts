import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { openCovers } from '#server/cases/open-covers.ts';
import { look, withDuty } from '#server/platform/transaction.ts';
import { closeRowsOf } from './store.ts';

export type MyPage = { readonly caseId: string; readonly clientName: string };

/** The pages of whoever is signed in, each with the name of whom it is beside. */
export const myPages = (visit: CloseVisit): Promise<readonly MyPage[]> =>
  look(visit, async (tx) => {
    const mine = new Set((await closeRowsOf(tx, visit.personId)).map(({ caseId }) => caseId));
    const covers = await withDuty(tx, visit, { duty: 'clock', work: () => openCovers(tx, visit.organisationId) });
    return covers
      .filter(({ caseId }) => mine.has(caseId))
      .map(({ caseId, cover }) => ({ caseId, clientName: cover.clientName }));
  });
