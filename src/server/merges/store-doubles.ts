import { sql } from 'kysely';
import type { Traces } from '#domain/merges/double.ts';
import type { Tx } from '#server/platform/db.ts';

export type Candidate = Traces & {
  readonly id: string;
  readonly initial: string | null;
  readonly place: string | null;
};

const traced = (tx: Tx) =>
  tx
    .selectFrom('people as p')
    .leftJoin('contacts as c', (join) => join.onRef('c.regionId', '=', 'p.regionId').onRef('c.personId', '=', 'p.id'))
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'p.regionId').onRef('l.id', '=', 'p.cellId'))
    .select(['p.id', 'p.firstName', 'p.surnameInitial as initial', 'p.cellId', 'l.name as place', 'c.phone', 'c.email'])
    .where('p.leftAt', 'is', null);

export async function tracesOf(tx: Tx, id: string): Promise<Candidate | null> {
  return (await traced(tx).where('p.id', '=', id).executeTakeFirst()) ?? null;
}

type Wanted = Traces & { readonly number: string | null };

/** Who has the same number, the same mail address, or the same first name in the same part of the neighbourhood. */
export async function lookalikes(tx: Tx, { number, email, firstName, cellId }: Wanted): Promise<Candidate[]> {
  return traced(tx)
    .where(
      sql<boolean>`(right(regexp_replace(coalesce(c.phone, ''), '\\D', '', 'g'), 9) = ${number}
        or lower(c.email) = lower(${email}) or (p.cell_id = ${cellId} and lower(p.first_name) = lower(${firstName})))`
    )
    .orderBy('p.joinedAt')
    .limit(20)
    .execute();
}
