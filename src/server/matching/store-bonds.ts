import { sql } from 'kysely';
import type { Bonds, IdPair } from '#domain/matching/candidate.ts';
import { near } from './store-parts.ts';

export type BondRow = { readonly bond: keyof Bonds; readonly one: string; readonly other: string };
export type Asked = readonly { readonly id: string; readonly personId: string }[];

/** What was said and what happened between these askers, their asks, and those near. */
export function bondsWith(asked: Asked) {
  const asks = sql`any (${asked.map(({ id }) => id)}::uuid[])`;
  const askers = sql`${[...new Set(asked.map(({ personId }) => personId))]}::uuid[]`;
  // Who is held back is found once, not anew for every one.
  return sql`with
    asker as materialized (select unnest(${askers}) as id),
    held as materialized (select unnest(held_back_among(ids)) as id from near),
    held_asker as materialized (select unnest(held_back_among(${askers})) as id)
    select 'saidNotThisTime' as bond, m.ask_id as one, s.person_id as other from consents s
      join matches m on m.region_id = s.region_id and m.id = s.match_id
      where m.ask_id = ${asks} and s.answer = 'no' and s.withdrawn_at is null
    union select 'interested', ask_id, person_id from interests where ask_id = ${asks} and withdrawn_at is null
    union select 'keptApart', person_id, other_id from exclusions
      where person_id = any (${askers}) or other_id = any (${askers})
    union select 'keptApart', id, unnest(kept_apart_from(id)) from asker
    union select 'keptApart', asker.id, held.id from asker, held
    union select 'keptApart', held_asker.id, unnest(ids) from held_asker, near
    union select 'acquainted', person_id, knows_id from acquaintances
      where person_id = any (${askers}) or knows_id = any (${askers})
    union select 'helpedBefore', asker_id, helper_id from matches
      where asker_id = any (${askers}) and helper_id = ${near} and closed_because = 'done'
    order by 1, 2, 3`;
}

/** These rows by kind. */
export function bondsFrom(rows: readonly BondRow[]): Bonds {
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
