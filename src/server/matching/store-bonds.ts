import { sql } from 'kysely';
import type { Bonds, IdPair } from '#domain/matching/candidate.ts';
import type { Tx } from '#server/platform/db.ts';

type Between = {
  readonly asked: readonly { readonly id: string; readonly personId: string }[];
  readonly among: readonly string[];
};

/** What was said and what happened between these askers, their asks, and those among whom is looked. */
export async function bondsBetween(tx: Tx, { asked, among }: Between): Promise<Bonds> {
  const askIds = asked.map(({ id }) => id);
  const askerIds = [...new Set(asked.map(({ personId }) => personId))];
  const [asks, askers, near] = [askIds, askerIds, among].map((ids) => sql`${[...ids]}::uuid[]`);
  // Who is held back is found once, not anew for every one.
  const { rows } = await sql<{ bond: keyof Bonds; one: string; other: string }>`with
    near as materialized (select unnest(${near}) as id),
    asker as materialized (select unnest(${askers}) as id),
    held as materialized (select unnest(held_back_among(${near})) as id),
    held_asker as materialized (select unnest(held_back_among(${askers})) as id)
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
