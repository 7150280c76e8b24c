import { sql, type RawBuilder } from 'kysely';

/** A cell with its public point. */
export type CellRow = { readonly id: string; readonly x: number; readonly y: number; readonly addresses: number };

/** The cell `l` of a person, as a `CellRow`. */
export const cellJson = sql`case when l.id is null then null
  else json_build_object('id', l.id, 'x', l.x, 'y', l.y, 'addresses', l.addresses) end`;

/** What waits for the other desk did not reach the helper of `m` yet, and takes nobody's room. */
export const isLetAcross = sql`(m.helper_neighbourhood_id is null or m.let_across_at is not null)`;

/** Any of those near: whose offers are looked at, in a question that has them as `near`. */
export const near = sql`any ((select ids from near)::uuid[])`;

/** The rows of a question as one value, for short lists. */
export const listOf = (rows: RawBuilder<unknown>) => sql`(select coalesce(json_agg(l), '[]') from (${rows}) l)`;

/** A long list as one value, column by column: a third of the time of row by row. */
export const columnsOf = (names: readonly string[], from: RawBuilder<unknown>) => sql`
  (select json_build_object(${sql.join(names.flatMap((name) => [sql.lit(name), sql`json_agg(${sql.ref(name)})`]))})
    from (select ${sql.join(names.map((name) => sql.ref(name)))} ${from}) l)`;

/** What `columnsOf` answers; without any row there are no columns. */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] | null };

/** The rows again. */
export function rowsOf<Row>(columns: Columns<Row>): Row[] {
  const filled = Object.entries(columns) as [keyof Row, readonly Row[keyof Row][] | null][];
  return Array.from({ length: filled[0]?.[1]?.length ?? 0 }, (_, at) => {
    const row: Partial<Row> = {};
    for (const [name, values] of filled) row[name] = values![at]!;
    return row as Row;
  });
}
