import { sql } from 'kysely';
import type { Hearer } from '#domain/concerns/concern.ts';
import type { Tx } from '#server/platform/db.ts';

type Two = { readonly tellerId: string | null; readonly aboutId: string | null; readonly today: string };

/** Who holds a duty here, and what keeps them from hearing of this; for the clock. */
export async function hearersHere(tx: Tx, { tellerId, aboutId, today }: Two): Promise<Hearer[]> {
  const { rows } = await sql<Hearer>`
    select p.id, r.role, (p.id in (${tellerId}, ${aboutId})) is true as is_of_this,
      exists (select from absences a where a.region_id = p.region_id and a.person_id = p.id and a.ended_at is null
        and a.from_on <= ${today} and a.until_on >= ${today}) as is_away,
      (p.id = any ((select kept_apart_from(${tellerId}))::uuid[])) is true as is_kept_from_teller,
      (p.id = any ((select kept_apart_from(${aboutId}))::uuid[])) is true as is_kept_from_other
    from roles r join people p on p.region_id = r.region_id and p.id = r.person_id
    where r.role in ('coordinator', 'administrator') and p.left_at is null order by p.id`.execute(tx);
  return rows;
}

/** How the neighbourhoods across the border are called where some of these live. */
export async function placesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select distinct place_called(border_home(id)) as place from unnest(${[...ids]}::uuid[]) as id
    where border_home(id) is not null order by 1`.execute(tx);
  return rows.map(({ place }) => place);
}
