import { sql } from 'kysely';
import type { Bonds, IdPair, Trust } from '#domain/matching/candidate.ts';
import type { Tx } from '#server/platform/db.ts';
import { cellJson, isLetAcross, type CellRow } from './store-parts.ts';

export type HelperRow = {
  readonly id: string;
  readonly firstName: string;
  readonly languages: string[];
  readonly street: string | null;
  readonly cell: CellRow | null;
  readonly cellName: string | null;
  readonly reachBy: 'email' | 'phone' | 'coordinator' | null;
  readonly trust: Trust[];
  readonly mostIntimacy: number;
  readonly isNotNow: boolean;
  readonly contacts: number;
  readonly wasAskedLately: boolean;
  readonly wouldLikeTo: boolean;
};

// Whoever is new begins with what comes least close: until a coordinator met them and one help went well, or three months
// have gone by since that meeting.
const mostIntimacy = (today: string) => sql<number>`
  case when exists (select from vouchings v where v.region_id = p.region_id and v.person_id = p.id
    and v.withdrawn_at is null and (v.seen_on <= ${today}::date - 90 or exists (select from outcomes u
      join appointments t on t.region_id = u.region_id and t.id = u.appointment_id
      join matches m on m.region_id = t.region_id and m.id = t.match_id
      where m.region_id = p.region_id and m.helper_id = p.id and u.person_id = m.asker_id and u.answer = 'worked')))
    then 3 else 1 end`;

/** Everybody with a running offer, in order of id: what is so whatever the ask. */
export async function offeringPeople(tx: Tx, { today, now }: { today: string; now: Date }): Promise<HelperRow[]> {
  const { rows } = await sql<HelperRow>`
    select p.id, p.first_name, p.languages, c.street, c.reach_by, l.name as cell_name,
      ${cellJson} as cell,
      array(select v.kind from vouchings v where v.region_id = p.region_id and v.person_id = p.id
        and v.withdrawn_at is null and (v.kind <> 'certificate' or certificate_until(v.seen_on) > ${today})
        order by v.kind) as trust,
      ${mostIntimacy(today)} as most_intimacy,
      exists (select from not_nows n where n.region_id = p.region_id and n.person_id = p.id
        and n.withdrawn_at is null and n.ends_on >= ${today}) as is_not_now,
      (select count(*)::int from matches m where m.region_id = p.region_id and m.helper_id = p.id
        and m.proposed_at > ${before(now, 7)} and ${isLetAcross}) as contacts,
      exists (select from matches m where m.region_id = p.region_id and m.helper_id = p.id
        and m.proposed_at > ${before(now, 14)} and ${isLetAcross}) as was_asked_lately,
      exists (select from give_backs g where g.region_id = p.region_id and g.person_id = p.id and g.answer = 'yes'
        and g.withdrawn_at is null and g.said_at > ${before(now, 60)}) as would_like_to
    from people p
      left join contacts c on c.region_id = p.region_id and c.person_id = p.id
      left join cells l on l.region_id = p.region_id and l.id = p.cell_id
    where p.left_at is null and exists (select from offers o where o.region_id = p.region_id
      and o.person_id = p.id and o.withdrawn_at is null and o.ends_on >= ${today})
    order by p.id`.execute(tx);
  return rows;
}

type Asked = { readonly askIds: readonly string[]; readonly askerIds: readonly string[] };

/** What was said and what happened between these askers, their asks, and everybody else; one query each. */
export async function bondsBetween(tx: Tx, { askIds, askerIds }: Asked): Promise<Bonds> {
  const asks = sql`any (${[...askIds]}::uuid[])`;
  const askers = sql`any (${[...askerIds]}::uuid[])`;
  const pairs = async (query: ReturnType<typeof sql>): Promise<IdPair[]> => {
    const { rows } = await sql<{ one: string; other: string }>`
      select distinct one, other from (${query}) as found(one, other) order by one, other`.execute(tx);
    return rows.map(({ one, other }) => [one, other]);
  };
  return {
    saidNotThisTime: await pairs(sql`select m.ask_id, s.person_id from consents s
      join matches m on m.region_id = s.region_id and m.id = s.match_id
      where m.ask_id = ${asks} and s.answer = 'no' and s.withdrawn_at is null`),
    interested: await pairs(sql`select ask_id, person_id from interests
      where ask_id = ${asks} and withdrawn_at is null`),
    // Who is held back is found once, not anew for every two.
    keptApart: await pairs(sql`with
      held as materialized (select id from people where is_held_back(id)),
      held_askers as materialized (select asker from unnest(${[...askerIds]}::uuid[]) as asker where is_held_back(asker))
      select person_id, other_id from exclusions
      where person_id = ${askers} or other_id = ${askers}
      union select asker, unnest(kept_apart_from(asker)) from unnest(${[...askerIds]}::uuid[]) as asker
      union select asker, held.id from unnest(${[...askerIds]}::uuid[]) as asker, held
      union select held_askers.asker, p.id from held_askers, people p`),
    acquainted: await pairs(sql`select person_id, knows_id from acquaintances
      where person_id = ${askers} or knows_id = ${askers}`),
    helpedBefore: await pairs(sql`select asker_id, helper_id from matches
      where asker_id = ${askers} and closed_because = 'done'`)
  };
}

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
