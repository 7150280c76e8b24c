import { sql } from 'kysely';
import type { OpenQuestion, Running } from '#domain/desk/running-needs.ts';
import type { Tx } from '#server/platform/db.ts';

const two = sql`m.id as match_id, m.ask_id, coalesce(h.first_name, place_called(m.helper_neighbourhood_id)) as helper,
    coalesce(k.first_name, place_called(m.neighbourhood_id)) as asker, a.owner_id, coalesce(k.cell_id, h.cell_id) as cell_id
  from matches m
    left join asks a on a.region_id = m.region_id and a.id = m.ask_id
    left join people h on h.region_id = m.region_id and h.id = m.helper_id
    left join people k on k.region_id = m.region_id and k.id = m.asker_id`;

/** Matches of which somebody said that it does not work; one row for two people, until the coordinator saw it. */
export async function notWorking(tx: Tx): Promise<Running['notWorking']> {
  const { rows } = await sql<Running['notWorking'][number]>`select ${two}
    where exists (select from check_ins c where c.region_id = m.region_id and c.match_id = m.id
      and c.answer = 'did-not-work' and c.seen_at is null)
    order by m.id`.execute(tx);
  return rows;
}

/** Weekly help that somebody stopped lately. */
export async function stoppedSince(tx: Tx, since: Date): Promise<Running['stopped']> {
  const { rows } = await sql<Running['stopped'][number]>`select ${two}
    where m.closed_because = 'stopped' and m.closed_at > ${since}
      and exists (select from series s where s.region_id = m.region_id and s.match_id = m.id)
    order by m.closed_at`.execute(tx);
  return rows;
}

/** What people who read no mail were asked since a day and did not answer yet. */
export async function questionsByPhone(tx: Tx, since: string): Promise<OpenQuestion[]> {
  const { rows } = await sql<OpenQuestion>`select p.first_name, c.about, ${two}
      join check_ins c on c.region_id = m.region_id and c.match_id = m.id and c.answer is null
        and c.due_on >= ${since}
      join people p on p.region_id = c.region_id and p.id = c.person_id
      left join contacts o on o.region_id = c.region_id and o.person_id = c.person_id
    where m.closed_at is null and coalesce(o.reach_by, 'coordinator') <> 'email'
    order by c.due_on, c.id`.execute(tx);
  return rows;
}
