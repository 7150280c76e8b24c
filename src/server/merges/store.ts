import { sql } from 'kysely';
import type { Between, Record } from '#domain/merges/merge.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Merging } from './store-moving.ts';

type Two = { readonly fromId: string; readonly intoId: string };

/** Both records as the decision reads them, held until the end of the transaction. */
export async function recordsHeld(tx: Tx, { fromId, intoId }: Two): Promise<ReadonlyMap<string, Record>> {
  const { rows } = await sql<Record>`
    select p.id, p.left_at is null as is_here,
      exists (select from roles r where r.region_id = p.region_id and r.person_id = p.id) as has_roles,
      exists (select from contacts c where c.region_id = p.region_id and c.person_id = p.id
        and c.email_key is not null) as has_email
    from people p where p.id in (${fromId}, ${intoId}) order by p.id for update of p`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What speaks against two being one. */
export async function betweenThem(tx: Tx, { fromId, intoId }: Two): Promise<Between> {
  const both = sql`(${fromId}::uuid, ${intoId}::uuid)`;
  const { rows } = await sql<Between>`select
    exists (select from matches m where m.asker_id in ${both} and m.helper_id in ${both}) as met,
    exists (select from proxies x where x.person_id in ${both} and x.proxy_id in ${both}) as acts,
    exists (select from exclusions e where e.person_id in ${both} and e.other_id in ${both}) as apart`.execute(tx);
  return rows[0]!;
}

export async function addMerge(tx: Tx, merging: Merging & { readonly mergedBy: string }): Promise<void> {
  const { now, ...merge } = merging;
  await tx
    .insertInto('merges')
    .values({ ...merge, mergedAt: now })
    .execute();
}

export type MergeRow = {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly isMergedOn: boolean;
};

const merged = (tx: Tx) =>
  tx
    .selectFrom('merges as m')
    .select(['m.id', 'm.fromId', 'm.intoId', 'm.mergedAt', 'm.undoneAt'])
    .select(
      sql<boolean>`exists (select from merges n where n.region_id = m.region_id and n.undone_at is null
        and (n.from_id = m.into_id or (n.into_id = m.into_id and n.id > m.id)))`.as('isMergedOn')
    );

/** A merge, held until the end of the transaction. */
export async function mergeHeld(tx: Tx, id: string): Promise<MergeRow | null> {
  return (await merged(tx).where('m.id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** What went into somebody and was not undone, the newest first. */
export async function mergesInto(tx: Tx, intoId: string): Promise<MergeRow[]> {
  return merged(tx).where('m.intoId', '=', intoId).where('m.undoneAt', 'is', null).orderBy('m.id', 'desc').execute();
}

export async function setUndone(tx: Tx, id: string, by: { undoneBy: string; undoneAt: Date }): Promise<void> {
  await tx.updateTable('merges').set(by).where('id', '=', id).execute();
}

/** With whom somebody has a proposal or an agreement, by first name. */
export async function metBy(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ firstName: string }>`
    select distinct p.first_name from matches m join people p on p.region_id = m.region_id
      and p.id = case when m.asker_id = ${personId} then m.helper_id else m.asker_id end
    where ${personId} in (m.asker_id, m.helper_id) order by 1`.execute(tx);
  return rows.map(({ firstName }) => firstName);
}
