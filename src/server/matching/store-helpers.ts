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
  readonly isYoung: boolean;
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

type Offering = { readonly today: string; readonly now: Date; readonly among: readonly string[] };

/** Who of these, who offer something, is still here, in order of id: what is so whatever the ask. */
export async function offeringPeople(tx: Tx, { today, now, among }: Offering): Promise<HelperRow[]> {
  const { rows } = await sql<HelperRow>`
    select p.id, p.first_name, p.languages, c.street, c.reach_by, l.name as cell_name,
      ${cellJson} as cell,
      array(select v.kind from vouchings v where v.region_id = p.region_id and v.person_id = p.id
        and v.withdrawn_at is null and (v.kind <> 'certificate' or certificate_until(v.seen_on) > ${today})
        order by v.kind) as trust,
      ${mostIntimacy(today)} as most_intimacy,
      p.id = any ((select young_people())::uuid[]) as is_young,
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
    where p.left_at is null and p.id = any (${[...among]}::uuid[]) and not p.id = any ((select waiting_young())::uuid[])
    order by p.id`.execute(tx);
  return rows;
}

type Between = {
  readonly asked: readonly { readonly id: string; readonly personId: string }[];
  readonly among: readonly string[];
};

/** What was said and what happened between these askers, their asks, and those among whom is looked. */
export async function bondsBetween(tx: Tx, { asked, among }: Between): Promise<Bonds> {
  const askIds = asked.map(({ id }) => id);
  const askerIds = [...new Set(asked.map(({ personId }) => personId))];
  const [asks, askers, near] = [askIds, askerIds, among].map((ids) => sql`${[...ids]}::uuid[]`);
  // Who is held back is found once, not anew for every two.
  const { rows } = await sql<{ bond: keyof Bonds; one: string; other: string }>`with
    near as materialized (select unnest(${near}) as id),
    asker as materialized (select unnest(${askers}) as id),
    held as materialized (select id from near where is_held_back(id)),
    held_asker as materialized (select id from asker where is_held_back(id))
    select 'saidNotThisTime' as bond, m.ask_id as one, s.person_id as other from consents s
      join matches m on m.region_id = s.region_id and m.id = s.match_id
      where m.ask_id = any (${asks}) and s.answer = 'no' and s.withdrawn_at is null
    union select 'interested', ask_id, person_id from interests where ask_id = any (${asks}) and withdrawn_at is null
    union select 'keptApart', person_id, other_id from exclusions
      where person_id = any (${askers}) or other_id = any (${askers})
    union select 'keptApart', id, unnest(kept_apart_from(id)) from asker
    union select 'keptApart', asker.id, held.id from asker, held
    union select 'keptApart', held_asker.id, near.id from held_asker, near
    union select 'acquainted', person_id, knows_id from acquaintances
      where person_id = any (${askers}) or knows_id = any (${askers})
    union select 'helpedBefore', asker_id, helper_id from matches
      where asker_id = any (${askers}) and closed_because = 'done'
    order by 1, 2, 3`.execute(tx);
  const of = (wanted: keyof Bonds): IdPair[] =>
    rows.filter(({ bond }) => bond === wanted).map(({ one, other }) => [one, other]);
  return {
    saidNotThisTime: of('saidNotThisTime'),
    interested: of('interested'),
    keptApart: of('keptApart'),
    acquainted: of('acquainted'),
    helpedBefore: of('helpedBefore')
  };
}

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
