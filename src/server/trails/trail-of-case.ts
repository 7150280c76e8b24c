import type { TrailEntry, TrailKind } from '#domain/trails/trail.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { openJson, type KeyRing } from '#server/platform/key-ring.ts';
import { trailAbout } from './record-trail.ts';
import { rowsOfCase } from './store.ts';

type Of = { readonly caseId: string; readonly ring: KeyRing; readonly most?: number };

/** The trail of a case, opened, the newest first. */
export async function trailOfCase(tx: CaseTx, { caseId, ring, most = 500 }: Of): Promise<TrailEntry[]> {
  const rows = await rowsOfCase(tx, caseId, most);
  return rows.map((row) => ({
    ...openJson<Omit<TrailEntry, 'position' | 'kind' | 'at'>>(ring, row, trailAbout(row)),
    position: row.position,
    kind: row.kind as TrailKind,
    at: row.at
  }));
}
