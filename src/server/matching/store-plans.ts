import { sql } from 'kysely';
import type { DayPart } from '#domain/matching/day/day-part.ts';
import type { Tx } from '#server/platform/db.ts';

/** A neighbourhood, and for whom its plan is: everybody (its own id), or a coordinator for whom somebody does not exist. */
export type PlanPlace = { readonly neighbourhoodId: string; readonly forId: string };

/** The part of a plan that is kept for a neighbourhood, and the plan in the making. */
export type KeptPlan = {
  readonly plan: DayPart | null;
  readonly factsMark: string | null;
  readonly madeAt: Date | null;
  readonly runId: string | null;
  readonly done: number;
  readonly total: number;
  readonly touchedAt: Date | null;
  /** Why the last plan in the making was not kept; null where it was, or was cancelled. */
  readonly wentWrong: WentWrong | null;
};
export type WentWrong = 'failed' | 'refused';
type Where = { readonly regionId: string; readonly now: Date };

/** For whom the plan of this visit is. */
export async function planIsFor(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select plan_is_for() as id`.execute(tx);
  return rows[0]!.id;
}

/** The coordinators here for whom somebody does not exist; for the clock. */
export async function coordinatorsApart(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id from roles where role = 'coordinator' and cardinality(kept_apart_from(person_id)) > 0
    order by person_id`.execute(tx);
  return rows.map(({ personId }) => personId);
}

export async function keptPlan(tx: Tx, { neighbourhoodId, forId }: PlanPlace): Promise<KeptPlan | null> {
  const row = await tx
    .selectFrom('dayPlans')
    .select(['plan', 'factsMark', 'madeAt', 'runId', 'done', 'total', 'touchedAt', 'wentWrong'])
    .where('neighbourhoodId', '=', neighbourhoodId)
    .where('forId', '=', forId)
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, plan: row.plan as unknown as DayPart | null, wentWrong: row.wentWrong as WentWrong | null };
}

type Begun = PlanPlace & { readonly runId: string };

/** A plan is begun; an earlier one in the making keeps nothing any more. */
export async function beginPlan(tx: Tx, { regionId, now }: Where, { runId, ...place }: Begun): Promise<void> {
  const begun = { runId, done: 0, total: 0, touchedAt: now, wentWrong: null };
  await tx
    .insertInto('dayPlans')
    .values({ regionId, ...place, ...begun })
    .onConflict((conflict) => conflict.columns(['regionId', 'neighbourhoodId', 'forId']).doUpdateSet(begun))
    .execute();
}

type Far = { readonly done: number; readonly total: number; readonly touchedAt: Date };

/** How far a plan in the making is; false where it was cancelled. */
export async function notePlanProgress(tx: Tx, runId: string, far: Far): Promise<boolean> {
  const noted = await tx.updateTable('dayPlans').set(far).where('runId', '=', runId).executeTakeFirst();
  return noted.numUpdatedRows === 1n;
}

type Made = { readonly plan: DayPart; readonly factsMark: string; readonly madeAt: Date };

/** Keeps a plan that is ready; false where it was cancelled or another was begun. */
export async function keepPlan(tx: Tx, runId: string, made: Made): Promise<boolean> {
  const kept = await tx
    .updateTable('dayPlans')
    .set({ ...made, plan: JSON.stringify(made.plan), runId: null })
    .where('runId', '=', runId)
    .executeTakeFirst();
  return kept.numUpdatedRows === 1n;
}

type Part = Made & PlanPlace & { readonly regionId: string };

/** Keeps the part of another neighbourhood; a plan in the making there goes on. */
export async function keepPart(tx: Tx, { regionId, neighbourhoodId, forId, ...made }: Part): Promise<void> {
  const kept = { ...made, plan: JSON.stringify(made.plan) };
  await tx
    .insertInto('dayPlans')
    .values({ regionId, neighbourhoodId, forId, ...kept })
    .onConflict((conflict) => conflict.columns(['regionId', 'neighbourhoodId', 'forId']).doUpdateSet(kept))
    .execute();
}

/** A plan in the making keeps nothing, and why is told. */
export async function endPlan(tx: Tx, runId: string, wentWrong: WentWrong): Promise<void> {
  await tx.updateTable('dayPlans').set({ runId: null, wentWrong }).where('runId', '=', runId).execute();
}

/** Whatever is in the making keeps nothing. */
export async function stopPlan(tx: Tx, { neighbourhoodId, forId }: PlanPlace): Promise<void> {
  const of = tx.updateTable('dayPlans').where('neighbourhoodId', '=', neighbourhoodId).where('forId', '=', forId);
  await of.set({ runId: null, wentWrong: null }).execute();
}
