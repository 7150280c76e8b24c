import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';

export type FoundPerson = { readonly id: string; readonly firstName: string; readonly place: string | null };
export type FoundGiver = {
  readonly id: string;
  readonly firstName: string;
  readonly categories: string[];
  readonly words: string | null;
  readonly isPaused: boolean;
};
export type FoundAsk = {
  readonly id: string;
  readonly firstName: string;
  readonly category: string;
  readonly words: string;
};

/** Whose first name begins like this, or nearly does; the nearest first. */
export async function peopleCalled(tx: Tx, said: string, most: number): Promise<FoundPerson[]> {
  return tx
    .selectFrom('people as p')
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'p.regionId').onRef('l.id', '=', 'p.cellId'))
    .select(['p.id', 'p.firstName', 'l.name as place'])
    .where(sql<boolean>`p.id in (select people_alike(${said}))`)
    .orderBy(sql`not starts_with(folded(p.first_name), ${said})`)
    .orderBy(sql`folded(p.first_name)`)
    .orderBy('p.id')
    .limit(most)
    .execute();
}

export type Wanted = {
  readonly kinds: readonly string[];
  readonly words: readonly string[];
  readonly today: string;
  readonly most: number;
};

/** Who likes to do one of these kinds, or says so in own words; one row for each offer that runs. */
export async function helpersWith(tx: Tx, { kinds, words, today, most }: Wanted): Promise<FoundGiver[]> {
  const { rows } = await sql<FoundGiver>`
    select p.id, p.first_name, o.categories, o.words,
      (o.paused_at is not null and (o.paused_until is null or o.paused_until >= ${today})) as is_paused
    from offers o join people p on p.region_id = o.region_id and p.id = o.person_id
    where o.withdrawn_at is null and o.ends_on >= ${today} and p.left_at is null
      and o.id in (select id from offers_about(${[...kinds]}, ${words.join(' ')}))
    order by is_paused, folded(p.first_name), p.id, o.posted_at desc limit ${most}`.execute(tx);
  return rows;
}

/** Open asks of one of these kinds, or with one of these words; the newest first. */
export async function asksAbout(tx: Tx, { kinds, words, today, most }: Wanted): Promise<FoundAsk[]> {
  const { rows } = await sql<FoundAsk>`
    select a.id, p.first_name, a.category, a.words
    from asks a join people p on p.region_id = a.region_id and p.id = a.person_id
    where a.neighbourhood_id = here_neighbourhood() and a.withdrawn_at is null and a.done_at is null and a.ends_on >= ${today}
      and a.id in (select id from asks_about(${[...kinds]}, ${words.join(' ')}, false))
    order by a.posted_at desc, a.id limit ${most}`.execute(tx);
  return rows;
}
