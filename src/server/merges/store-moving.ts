import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import { moving, type Place } from './store-places.ts';

export type Merging = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly now: Date;
};
type Sql = RawBuilder<unknown>;
type Aside = { readonly table: string; readonly where: Sql };
type Filling = Aside & { readonly column: string; readonly value: Sql };
/** The columns of the key of each table. */
type Keys = ReadonlyMap<string, readonly string[]>;

/** Moves everything of one record to another, step by step, and writes down each row so that it can go back. */
export async function moveAll(tx: Tx, merging: Merging): Promise<void> {
  const keys = await keysHere(tx);
  let step = 0;
  for (const aside of asides(merging)) await setAside(tx, { ...merging, step: step++ }, aside);
  for (const filling of fillings(merging)) await fill(tx, { ...merging, step: step++ }, { filling, keys });
  for (const place of moving) await move(tx, { ...merging, step: step++ }, { place, keys });
}

type Step = Merging & { readonly step: number };

/** What only two different people can have with each other, and what both have: of two the same, one gives way. */
function asides(merging: Merging): Aside[] {
  const { fromId, intoId } = merging;
  const both = sql`(${fromId}::uuid, ${intoId}::uuid)`;
  const ofOwnAsk = sql`t.person_id in ${both} and exists (select from asks a where a.region_id = t.region_id
    and a.id = t.ask_id and a.person_id in ${both})`;
  return [
    { table: 'acquaintances', where: sql`t.person_id in ${both} and t.knows_id in ${both}` },
    { table: 'interests', where: ofOwnAsk },
    { table: 'ticked_people', where: ofOwnAsk },
    ...moving
      .filter(({ alone }) => alone?.way === 'set-aside')
      .map((place) => ({ table: place.table, where: isDouble(place, merging) }))
  ];
}

/** What is taken back, filled in where it was empty, or ended, with what it was before. */
function fillings({ id, fromId, intoId, now }: Merging): Filling[] {
  const withdrawn = moving
    .filter(({ alone }) => alone?.way === 'withdrawn')
    .map((place) => ({
      table: place.table,
      where: sql`t.withdrawn_at is null and ${isDouble(place, { fromId, intoId })}`,
      column: 'withdrawn_at',
      value: sql`${now}::timestamptz`
    }));
  const contact = ['email', 'email_key', 'phone', 'postcode', 'street', 'address'].map((column) => ({
    table: 'contacts',
    where: sql`t.person_id = ${intoId} and t.${sql.ref(column)} is null`,
    column,
    value: sql`(select v.was ->> ${column}::text from merge_moves v where v.region_id = t.region_id
      and v.merge_id = ${id} and v.table_name = 'contacts' limit 1)`
  }));
  const person = ['surname_initial', 'cell_id', 'welcomed_at', 'welcomed_by'].map((column) => ({
    table: 'people',
    where: sql`t.id = ${intoId} and t.${sql.ref(column)} is null`,
    column,
    value: sql`(select p.${sql.ref(column)} from people p where p.region_id = t.region_id and p.id = ${fromId})`
  }));
  const ended = sql`${now}::timestamptz`;
  return [
    ...withdrawn,
    ...contact,
    ...person,
    { table: 'sessions', where: sql`t.person_id = ${fromId} and t.ended_at is null`, column: 'ended_at', value: ended },
    { table: 'people', where: sql`t.id = ${fromId}`, column: 'left_at', value: ended }
  ];
}

function isDouble({ table, column, alone }: Place, { fromId, intoId }: Pick<Merging, 'fromId' | 'intoId'>): Sql {
  const same = (alone?.with ?? []).map((one) => sql` and o.${sql.ref(one)} = t.${sql.ref(one)}`);
  const standing = alone?.way === 'withdrawn' ? sql` and o.withdrawn_at is null` : sql``;
  return sql`t.${sql.ref(column)} = ${fromId} and exists (select from ${sql.table(table)} o
    where o.region_id = t.region_id and o.${sql.ref(column)} = ${intoId}${standing}${sql.join(same, sql``)})`;
}

const book = sql`insert into merge_moves
  (region_id, neighbourhood_id, merge_id, step, how, table_name, column_name, key, was, became)`;
const line = ({ regionId, neighbourhoodId, id, step }: Step): Sql =>
  sql`${regionId}::uuid, ${neighbourhoodId}::uuid, ${id}::uuid, ${step}::int`;

async function setAside(tx: Tx, step: Step, { table, where }: Aside): Promise<void> {
  await sql`with gone as (delete from ${sql.table(table)} t where ${where} returning to_jsonb(t) as was)
    ${book} select ${line(step)}, 'set-aside', ${table}, null, null, was, null from gone`.execute(tx);
}

type Filled = { readonly filling: Filling; readonly keys: Keys };

async function fill(tx: Tx, step: Step, { filling, keys }: Filled): Promise<void> {
  const { table, where, column, value } = filling;
  const [into, set] = [sql.table(table), sql.ref(column)];
  await sql`with old as (select t.ctid as at, ${keyOf(table, keys)} as key, to_jsonb(t.${set}) as was from ${into} t
      where ${where}),
    filled as (update ${into} t set ${set} = ${value} from old where t.ctid = old.at and ${value} is not null
      returning old.key, old.was, to_jsonb(t.${set}) as became)
    ${book} select ${line(step)}, 'filled', ${table}, ${column}, key, was, became from filled`.execute(tx);
}

type Moved = { readonly place: Place; readonly keys: Keys };

async function move(tx: Tx, step: Step, { place: { table, column, isUnread }, keys }: Moved): Promise<void> {
  const set = sql.ref(column);
  if (isUnread)
    await sql`${book} select ${line(step)}, 'unread', ${table}, ${column}, key, null, null
      from move_unread(${table}, ${column}, ${step.fromId}, ${step.intoId}, null) key`.execute(tx);
  else
    await sql`with moved as (update ${sql.table(table)} t set ${set} = ${step.intoId} where t.${set} = ${step.fromId}
        returning ${keyOf(table, keys)} as key)
      ${book} select ${line(step)}, 'moved', ${table}, ${column}, key, null, null from moved`.execute(tx);
}

function keyOf(table: string, keys: Keys): Sql {
  const columns = keys.get(table) ?? [];
  return sql`jsonb_build_object(${sql.join(columns.map((one) => sql`${sql.lit(one)}, t.${sql.ref(one)}`))})`;
}

async function keysHere(tx: Tx): Promise<Keys> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname`.execute(tx);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

type Done = { readonly step: number; readonly how: string; readonly table: string; readonly column: string };
type Back = Omit<Merging, 'now'>;

/** Takes every step back, the last one first; what was changed since stays changed, and goes along. */
export async function moveBack(tx: Tx, merging: Back): Promise<void> {
  const { rows } =
    await sql<Done>`select distinct step, how, table_name as "table", coalesce(column_name, '') as "column"
    from merge_moves where merge_id = ${merging.id} order by step desc`.execute(tx);
  for (const done of rows) await ways[done.how]!(merging, done).execute(tx);
}

const ofStep = ({ id }: Back, { step }: Done): Sql => sql`v.merge_id = ${id} and v.step = ${step}`;

const ways: Readonly<Record<string, (merging: Back, done: Done) => Sql>> = {
  'set-aside': (merging, done) => {
    const into = sql.table(done.table);
    return sql`insert into ${into} select (jsonb_populate_record(null::${into}, v.was)).* from merge_moves v
      where ${ofStep(merging, done)} on conflict do nothing`;
  },
  moved: (merging, done) => {
    const set = sql.ref(done.column);
    return sql`update ${sql.table(done.table)} t set ${set} = ${merging.fromId} from merge_moves v
      where t.${set} = ${merging.intoId} and ${ofStep(merging, done)} and to_jsonb(t) @> v.key`;
  },
  unread: (merging, done) => sql`select move_unread(${done.table}, ${done.column}, ${merging.intoId}, ${merging.fromId},
    (select jsonb_agg(v.key) from merge_moves v where ${ofStep(merging, done)}))`,
  filled: (merging, done) => {
    const [into, set] = [sql.table(done.table), sql.ref(done.column)];
    return sql`update ${into} t
      set ${set} = (jsonb_populate_record(null::${into}, jsonb_build_object(${sql.lit(done.column)}, v.was))).${set}
      from merge_moves v where to_jsonb(t.${set}) is not distinct from v.became and ${ofStep(merging, done)}
        and to_jsonb(t) @> v.key`;
  }
};
