import type { CaseTx } from '#server/platform/db.ts';
import type { KeyRing } from '#server/platform/key-ring.ts';
import { linkOf, trailStart } from './record-trail.ts';
import { endOf, rowsAfter, type TrailRow } from './store.ts';

/** How a trail was found: whole, or broken at a position. `end` is to be written down elsewhere and compared later. */
export type TrailState = { readonly rows: number; readonly end: string; readonly brokenAt: number | null };

/** Follows the trail of an organisation from its beginning: a row that was altered, added or taken out breaks it. */
export async function checkTrail(tx: CaseTx, ring: KeyRing, organisationId: string): Promise<TrailState> {
  let before = trailStart(organisationId);
  let position = 0;
  for (;;) {
    const rows = await rowsAfter(tx, position, 1000);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (!follows(ring, row, { before, position })) return state(position, before, position + 1);
      before = row.link;
      position = row.position;
    }
  }
  const end = await endOf(tx);
  const isWhole = end === null ? position === 0 : end.position === position && end.link.equals(before);
  return state(position, before, isWhole ? null : position + 1);
}

const follows = (ring: KeyRing, row: TrailRow, last: { before: Buffer; position: number }): boolean =>
  row.position === last.position + 1 && linkOf(ring, row, last.before).equals(row.link);

const state = (rows: number, link: Buffer, brokenAt: number | null): TrailState => ({
  rows,
  end: `${rows}:${link.toString('base64url')}`,
  brokenAt
});
