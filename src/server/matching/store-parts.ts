import { sql } from 'kysely';

/** A cell with its public point. */
export type CellRow = { readonly id: string; readonly x: number; readonly y: number; readonly addresses: number };

/** The cell `l` of a person, as a `CellRow`. */
export const cellJson = sql`case when l.id is null then null
  else json_build_object('id', l.id, 'x', l.x, 'y', l.y, 'addresses', l.addresses) end`;

/** A long list as one value, column by column: a third of the time of row by row. Without any row there are no columns. */
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
