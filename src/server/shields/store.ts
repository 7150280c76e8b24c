import { sql } from 'kysely';
import type { Shield } from '#domain/shields/shield.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Scope } from '#server/platform/transaction.ts';

type Where = Pick<Scope, 'now'> & {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
};
type New = { readonly id: string; readonly of: string; readonly shield: Shield; readonly label: string };

/** Keeps of what is known the marks alone, and the words of whose it is sealed. */
export async function addShield(tx: Tx, by: Where, { id, of, shield, label }: New): Promise<void> {
  const { knownId, email, phone, firstName, postcode } = shield;
  const marksOf = (personId: string) =>
    sql<string[]>`coalesce((select c.marks from contacts c where c.person_id = ${personId}), '{}')`;
  await tx
    .insertInto('shields')
    .values({
      regionId: by.regionId,
      neighbourhoodId: by.neighbourhoodId,
      ...{ id, personId: of, otherId: knownId, label, notedBy: by.personId, notedAt: by.now },
      marks: knownId ? marksOf(knownId) : sql`marks_for(${email}, ${phone}, ${firstName}, ${postcode})`,
      ownerMarks: marksOf(of)
    })
    .execute();
}

export type ShieldRow = { readonly id: string; readonly label: string; readonly notedAt: Date };

export async function shieldsOf(tx: Tx, personId: string): Promise<ShieldRow[]> {
  return tx
    .selectFrom('shields')
    .select(['id', 'label', 'notedAt'])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .orderBy('notedAt')
    .execute();
}

type Back = { readonly id: string; readonly of: string; readonly now: Date };

export async function withdrawShield(tx: Tx, { id, of, now }: Back): Promise<boolean> {
  const changed = await tx
    .updateTable('shields')
    .set({ withdrawnAt: now })
    .where('id', '=', id)
    .where('personId', '=', of)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export type MatchToPart = {
  readonly id: string;
  readonly askId: string;
  readonly otherId: string;
  readonly isAgreed: boolean;
};

/** What still runs between somebody and those who may not see each other; for the clock. */
export async function matchesToPart(tx: Tx, personId: string): Promise<MatchToPart[]> {
  const { rows } = await sql<MatchToPart>`
    select m.id, m.ask_id, o.id as other_id, m.agreed_at is not null as is_agreed
    from matches m join people o on o.region_id = m.region_id
      and o.id = case when m.helper_id = ${personId} then m.asker_id else m.helper_id end
    where ${personId} in (m.helper_id, m.asker_id) and m.closed_at is null
      and o.id = any ((select kept_apart_from(${personId}))::uuid[])`.execute(tx);
  return rows;
}

/** What else stands between them goes: interest, having ticked or known each other, and acting for each other. */
export async function letGoOfEachOther(tx: Tx, personId: string, now: Date): Promise<void> {
  const apart = sql`any ((select kept_apart_from(${personId}))::uuid[])`;
  const pair = (one: string, other: string) => sql<boolean>`
    (${sql.ref(one)} = ${personId} and ${sql.ref(other)} = ${apart}) or (${sql.ref(other)} = ${personId} and ${sql.ref(one)} = ${apart})`;
  await tx.deleteFrom('acquaintances').where(pair('personId', 'knowsId')).execute();
  await tx
    .updateTable('proxies')
    .set({ withdrawnAt: now, withdrawnBy: personId })
    .where('withdrawnAt', 'is', null)
    .where(pair('personId', 'proxyId'))
    .execute();
  await sql`update interests i set withdrawn_at = ${now} from asks a where a.region_id = i.region_id and a.id = i.ask_id
    and i.withdrawn_at is null and ((i.person_id = ${personId} and a.person_id = ${apart})
      or (a.person_id = ${personId} and i.person_id = ${apart}))`.execute(tx);
  await sql`delete from ticked_people t using asks a where a.region_id = t.region_id and a.id = t.ask_id
    and ((t.person_id = ${personId} and a.person_id = ${apart})
      or (a.person_id = ${personId} and t.person_id = ${apart}))`.execute(tx);
}
