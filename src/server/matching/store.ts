import { sql } from 'kysely';
import type { PartOfDay } from '#domain/dayparts/dayparts.ts';
import type { DistancePreference } from '#domain/matching/candidate.ts';
import type { Tx } from '#server/platform/db.ts';
import { cellJson, type CellRow } from './store-parts.ts';

export type AskRow = {
  readonly id: string;
  readonly personId: string;
  readonly category: string;
  readonly dayparts: number;
  readonly rather: PartOfDay | null;
  readonly minutes: number;
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly onDate: string | null;
  readonly endsOn: string;
  readonly distancePreference: DistancePreference;
  /** Whether it may go beyond the own neighbourhood; null where nobody asked. */
  readonly goesBeyond: boolean | null;
  readonly languages: string[];
  readonly street: string | null;
  readonly cell: CellRow | null;
  readonly ticked: string[];
  readonly needsExcuse: boolean;
  readonly isExcused: boolean;
  /** Nobody stopped it, and no parent has to say yes first. */
  readonly isStanding: boolean;
  readonly isOfYoung: boolean;
  readonly askerIsMet: boolean;
  readonly hasProposal: boolean;
};
const askWithHome = sql`
    select a.id, p.first_name, a.words, a.posted_at, a.person_id, a.category, a.dayparts, a.rather, a.minutes, a.rhythm, a.on_date, a.ends_on, a.distance_preference,
      a.goes_beyond,
      p.languages, c.street, ${cellJson} as cell,
      array(select t.person_id from ticked_people t where t.region_id = a.region_id and t.ask_id = a.id order by 1) as ticked,
      a.needs_excuse, a.excused_at is not null as is_excused,
      (a.withdrawn_at is null and a.done_at is null and a.paused_at is null
        and not waits_for_parent(a.person_id)) as is_standing,
      is_young(a.person_id) as is_of_young,
      exists (select from vouchings v where v.region_id = a.region_id and v.person_id = a.person_id
        and v.withdrawn_at is null) as asker_is_met,
      exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id and m.closed_at is null)
        as has_proposal
    from asks a join people p on p.region_id = a.region_id and p.id = a.person_id
      left join contacts c on c.region_id = a.region_id and c.person_id = a.person_id
      left join cells l on l.region_id = p.region_id and l.id = p.cell_id`;

/** An ask with everything that decides who could help; `lock` keeps a second coordinator waiting for the first. */
export async function askForMatching(tx: Tx, askId: string, lock = false): Promise<AskRow | null> {
  if (lock) await tx.selectFrom('asks').select('id').where('id', '=', askId).forUpdate().execute();
  const { rows } = await sql<AskRow>`${askWithHome} where a.id = ${askId}`.execute(tx);
  return rows[0] ?? null;
}

export type OpenAskRow = AskRow & { readonly firstName: string; readonly words: string; readonly postedAt: string };

/** All asks that wait for a helper now, oldest first. */
export async function openAsks(tx: Tx, today: string): Promise<OpenAskRow[]> {
  const { rows } = await sql<OpenAskRow>`${askWithHome}
    where a.neighbourhood_id = here_neighbourhood()
      and a.withdrawn_at is null and a.done_at is null and a.paused_at is null and a.ends_on >= ${today}
      and (not a.needs_excuse or a.excused_at is not null) and not waits_for_parent(a.person_id)
      and not exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id and m.closed_at is null)
    order by a.posted_at, a.id`.execute(tx);
  return rows;
}
