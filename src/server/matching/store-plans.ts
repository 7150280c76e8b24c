import type { DayPlan } from '#domain/matching/day/day-plan.ts';
import type { Tx } from '#server/platform/db.ts';

/** The plan that is kept for a neighbourhood, and the one in the making. */
export type KeptPlan = {
  readonly plan: DayPlan | null;
  readonly factsMark: string | null;
  readonly madeAt: Date | null;
  readonly runId: string | null;
  readonly done: number;
  readonly total: number;
  readonly touchedAt: Date | null;
};
type Where = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };

export async function keptPlan(tx: Tx, neighbourhoodId: string): Promise<KeptPlan | null> {
  const row = await tx
    .selectFrom('dayPlans')
    .select(['plan', 'factsMark', 'madeAt', 'runId', 'done', 'total', 'touchedAt'])
    .where('neighbourhoodId', '=', neighbourhoodId)
    .executeTakeFirst();
  return row ? { ...row, plan: row.plan as unknown as DayPlan | null } : null;
}

/** A plan is begun; an earlier one in the making keeps nothing any more. */
export async function beginPlan(tx: Tx, { regionId, neighbourhoodId, now }: Where, runId: string): Promise<void> {
  const begun = { runId, done: 0, total: 0, touchedAt: now };
  await tx
    .insertInto('dayPlans')
    .values({ regionId, neighbourhoodId, ...begun })
    .onConflict((conflict) => conflict.columns(['regionId', 'neighbourhoodId']).doUpdateSet(begun))
    .execute();
}

type Run = { readonly neighbourhoodId: string; readonly runId: string };
type Far = { readonly done: number; readonly total: number; readonly touchedAt: Date };

/** How far a plan in the making is; false where it was cancelled. */
export async function notePlanProgress(tx: Tx, { neighbourhoodId, runId }: Run, far: Far): Promise<boolean> {
  const noted = await tx
    .updateTable('dayPlans')
    .set(far)
    .where('neighbourhoodId', '=', neighbourhoodId)
    .where('runId', '=', runId)
    .executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}

type Made = { readonly plan: DayPlan; readonly factsMark: string; readonly madeAt: Date };

/** Keeps a plan that is ready, unless it was cancelled or another was begun. */
export async function keepPlan(tx: Tx, { neighbourhoodId, runId }: Run, made: Made): Promise<void> {
  await tx
    .updateTable('dayPlans')
    .set({ ...made, plan: JSON.stringify(made.plan), runId: null })
    .where('neighbourhoodId', '=', neighbourhoodId)
    .where('runId', '=', runId)
    .execute();
}

/** Whatever is in the making keeps nothing. */
export async function stopPlan(tx: Tx, neighbourhoodId: string): Promise<void> {
  await tx.updateTable('dayPlans').set({ runId: null }).where('neighbourhoodId', '=', neighbourhoodId).execute();
}
