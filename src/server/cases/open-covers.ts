import type { Cover } from '#domain/cases/sealed-records.ts';
import { ringsFrom } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { allCaseKeys } from '#server/keys/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { openCoverOf } from './open-case.ts';
import { caseRows } from './store.ts';

export type Covered = { readonly caseId: string; readonly mark: string; readonly cover: Cover };

/** The covers of all cases that who asks may know of; a name on a list is no look at a case. */
export async function openCovers(tx: CaseTx, organisationId: string): Promise<Covered[]> {
  const organisation = await organisationRing(tx, organisationId);
  const rings = ringsFrom(organisation, organisationId, await allCaseKeys(tx));
  const rows = await caseRows(tx);
  return rows.flatMap((row) => {
    const ring = rings.get(row.id);
    return ring ? [{ caseId: row.id, mark: row.mark, cover: openCoverOf(ring, organisationId, row) }] : [];
  });
}
