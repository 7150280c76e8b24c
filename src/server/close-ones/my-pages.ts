import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { openCoverOf } from '#server/cases/open-case.ts';
import { caseRow } from '#server/cases/store.ts';
import { caseRing } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { look, withDuty } from '#server/platform/transaction.ts';
import { closeRowsOf } from './store.ts';

export type MyPage = { readonly caseId: string; readonly clientName: string };

/** The pages of whoever is signed in, each with the name of whom it is beside. */
export const myPages = (visit: CloseVisit): Promise<readonly MyPage[]> =>
  look(visit, async (tx) => {
    const mine = await closeRowsOf(tx, visit.personId);
    return withDuty(tx, visit, { duty: 'clock', work: () => namesOf(tx, visit.organisationId, mine) });
  });

// No other cover is opened than of these cases, however many there are.
async function namesOf(tx: CaseTx, organisationId: string, rows: readonly { caseId: string }[]): Promise<MyPage[]> {
  const organisation = await organisationRing(tx, organisationId);
  const pages: MyPage[] = [];
  for (const { caseId } of rows) {
    const row = await caseRow(tx, caseId);
    const ring = row && (await caseRing(tx, organisation, { organisationId, caseId }));
    if (row && ring) pages.push({ caseId, clientName: openCoverOf(ring, organisationId, row).clientName });
  }
  return pages;
}
