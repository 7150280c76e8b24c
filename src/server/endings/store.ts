import { sql } from 'kysely';
import type { EndingAnswer, Entry } from '#domain/endings/ending.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Where = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };
type Window = { readonly from: string; readonly until: string };

/** An entry that lapses soon or lapsed lately, and about whose end nothing was said. */
export type LapsingEntry = Entry & {
  readonly personId: string;
  readonly firstName: string;
  readonly isByPhone: boolean;
  readonly endsOn: string;
  readonly categories: readonly string[];
  readonly ownerId: string | null;
  readonly cellId: string | null;
};

// An ask with a day of its own ends by itself, so nobody is told before; one that somebody helps with is not at its end.
const lapsing = ({ from, until }: Window, today: string) => sql`
  select e.*, p.first_name, p.cell_id,
    coalesce(c.reach_by, 'coordinator') <> 'email' as is_by_phone
  from (
    select 'ask' as what, a.region_id, a.id, a.person_id, a.ends_on, array[a.category] as categories, a.owner_id
    from asks a
    where a.neighbourhood_id = here_neighbourhood() and a.withdrawn_at is null and a.done_at is null and (a.on_date is null or a.ends_on < ${today})
      and not exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id
        and m.closed_at is null and m.agreed_at is not null)
    union all
    select 'offer', o.region_id, o.id, o.person_id, o.ends_on, o.categories, null::uuid
    from offers o where o.withdrawn_at is null
  ) e
    join people p on p.region_id = e.region_id and p.id = e.person_id and p.left_at is null
    left join contacts c on c.region_id = e.region_id and c.person_id = e.person_id
  where e.ends_on between ${from} and ${until}
    and not exists (select from endings d where d.region_id = e.region_id
      and (d.ask_id = e.id or d.offer_id = e.id) and d.said_at >= e.ends_on)`;

type Wanted = {
  readonly window: Window;
  readonly today: string;
  readonly personId?: string;
  readonly entryId?: string;
};

/** Every such entry of the neighbourhood, or those of one person, or this one. */
export async function lapsingEntries(tx: Tx, wanted: Wanted): Promise<LapsingEntry[]> {
  const { window, today, personId, entryId } = wanted;
  const whose = personId ? sql`and e.person_id = ${personId}` : sql``;
  const which = entryId ? sql`and e.id = ${entryId}` : sql``;
  const { rows } = await sql<LapsingEntry>`${lapsing(window, today)} ${whose} ${which}
    order by e.ends_on, e.id`.execute(tx);
  return rows;
}

type Notice = { readonly entryId: string; readonly kind: 'lapsing' | 'lapsed'; readonly endsOn: string };

/** Notes that somebody is told of this end; false where that was done already. */
export async function addLapseNotice(
  tx: Tx,
  { regionId, neighbourhoodId, now }: Where,
  notice: Notice
): Promise<boolean> {
  const added = await tx
    .insertInto('lapseNotices')
    .values({ regionId, neighbourhoodId, toldAt: now, ...notice })
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

type Said = {
  readonly entry: Entry;
  readonly personId: string;
  readonly answer: EndingAnswer | null;
  readonly recordedBy: string;
};

/** Keeps how an entry ended; what is said again takes the place of what was said. */
export async function putEnding(tx: Tx, where: Where, { entry, ...said }: Said): Promise<void> {
  const { regionId, neighbourhoodId, now } = where;
  const column = entry.what === 'ask' ? 'askId' : 'offerId';
  await tx
    .insertInto('endings')
    .values({ regionId, neighbourhoodId, id: newId(now.getTime()), [column]: entry.id, saidAt: now, ...said })
    .onConflict((there) =>
      there.columns(['regionId', column]).doUpdateSet({ answer: said.answer, saidAt: now, recordedBy: said.recordedBy })
    )
    .execute();
}

export type Ending = { readonly answer: EndingAnswer | null };

/** What was said about the end of an entry since it ended, as far as the walls let this visitor read it. */
export async function endingOf(tx: Tx, { what, id }: Entry, since: Date): Promise<Ending | null> {
  const row = await tx
    .selectFrom('endings')
    .select(sql<EndingAnswer | null>`answer`.as('answer'))
    .where(what === 'ask' ? 'askId' : 'offerId', '=', id)
    .where('saidAt', '>=', since)
    .executeTakeFirst();
  return row ?? null;
}

export type EntryState = { readonly personId: string; readonly endsOn: string; readonly withdrawnAt: Date | null };

/** Whose an entry is and when it ends. */
export async function entryState(tx: Tx, { what, id }: Entry): Promise<EntryState | null> {
  const row = await tx
    .selectFrom(what === 'ask' ? 'asks' : 'offers')
    .select(['personId', 'endsOn', 'withdrawnAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
