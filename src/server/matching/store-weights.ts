import type { Points } from '#domain/matching/set-weights.ts';
import type { Tx } from '#server/platform/db.ts';

export type WeightTable = { readonly version: number; readonly points: Partial<Points>; readonly changedAt: Date };

/** The newest weights of this region; null where the standard holds. */
export async function newestWeights(tx: Tx): Promise<WeightTable | null> {
  const row = await tx
    .selectFrom('weightTables')
    .select(['version', 'points', 'changedAt'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, points: row.points as Partial<Points> } : null;
}

type By = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};
type NewWeights = { readonly version: number; readonly points: Points };

/** Adds a version; false where somebody else did so first. */
export async function addWeights(tx: Tx, by: By, { version, points }: NewWeights): Promise<boolean> {
  const changed = { changedAt: by.now, changedBy: by.personId, neighbourhoodId: by.neighbourhoodId };
  const added = await tx
    .insertInto('weightTables')
    .values({ regionId: by.regionId, version, points: JSON.stringify(points), ...changed })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
