import { sql } from 'kysely';
import type { Youth } from '#domain/ages/age.ts';
import type { Tx } from '#server/platform/db.ts';

export type Running = {
  readonly id: string;
  readonly askId: string;
  readonly otherId: string;
  readonly isAgreed: boolean;
};

/** What runs with somebody, proposals as well; for the clock. */
export async function runningWith(tx: Tx, personId: string): Promise<Running[]> {
  const { rows } = await sql<Running>`
    select id, ask_id, case when helper_id = ${personId} then asker_id else helper_id end as other_id,
      agreed_at is not null as is_agreed
    from matches where ${personId} in (helper_id, asker_id) and closed_at is null order by id`.execute(tx);
  return rows;
}

export type Entry = { readonly id: string; readonly what: 'ask' | 'offer' };

/** Withdraws everything somebody asks and offers and liked to take, and what that person did for others; for the clock. */
export async function withdrawAllOf(tx: Tx, personId: string, now: Date): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    with asked as (update asks set withdrawn_at = ${now}, version = version + 1
        where person_id = ${personId} and withdrawn_at is null and done_at is null returning id),
      offered as (update offers set withdrawn_at = ${now}, version = version + 1
        where person_id = ${personId} and withdrawn_at is null returning id),
      liked as (update interests set withdrawn_at = ${now} where person_id = ${personId} and withdrawn_at is null),
      shared as (update hard_things set audience = 'coordinator' where person_id = ${personId}),
      acted as (update proxies set withdrawn_at = ${now}, withdrawn_by = ${personId}
        where proxy_id = ${personId} and withdrawn_at is null)
    select id, 'ask' as what from asked union all select id, 'offer' from offered order by 1`.execute(tx);
  return rows;
}

export type YoungHere = {
  readonly id: string;
  readonly firstName: string;
  readonly youth: Youth;
  readonly parentName: string | null;
  /** Everything that stands with this person; a contact that is over is in the list of calls. */
  readonly contacts: readonly {
    readonly matchId: string;
    readonly otherName: string;
    readonly category: string;
    readonly isAgreed: boolean;
    /** The next time they meet. */
    readonly nextAt: string | null;
  }[];
};

/** Y8: everybody under sixteen, who waits for a parent first, with what runs with each. */
export async function youngHere(tx: Tx, now: Date): Promise<YoungHere[]> {
  const { rows } = await sql<YoungHere>`
    select p.id, p.first_name, c.parent_name,
      case when c.id is null then 'waits-for-parent' else 'with-parent' end as youth,
      coalesce((select json_agg(json_build_object('matchId', m.id, 'otherName', o.first_name, 'category', a.category,
          'isAgreed', m.agreed_at is not null, 'nextAt', (select min(t.starts_at) from appointments t
            where t.region_id = m.region_id and t.match_id = m.id and t.cancelled_at is null and t.starts_at > ${now}))
          order by m.proposed_at, m.id)
        from matches m join asks a on a.region_id = m.region_id and a.id = m.ask_id
          join people o on o.region_id = m.region_id
            and o.id = case when m.helper_id = p.id then m.asker_id else m.helper_id end
        where m.region_id = p.region_id and m.closed_at is null and p.id in (m.helper_id, m.asker_id)), '[]'::json) as contacts
    from ages g join people p on p.region_id = g.region_id and p.id = g.person_id
      left join parental_consents c on c.region_id = g.region_id and c.person_id = g.person_id and c.withdrawn_at is null
    where g.told = 'younger' and p.left_at is null
    order by c.id is not null, p.first_name, p.id`.execute(tx);
  return rows;
}
