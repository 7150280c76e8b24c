import { sql } from 'kysely';

/** A cell with its public point. */
export type CellRow = { readonly id: string; readonly x: number; readonly y: number; readonly addresses: number };

/** The cell `l` of a person, as a `CellRow`. */
export const cellJson = sql`case when l.id is null then null
  else json_build_object('id', l.id, 'x', l.x, 'y', l.y, 'addresses', l.addresses) end`;

/** What waits for the other desk did not reach the helper of `m` yet, and takes nobody's room. */
export const isLetAcross = sql`(m.helper_neighbourhood_id is null or m.let_across_at is not null)`;

/** Any of those near: whose offers are looked at, in a question that has them as `near`. */
export const near = sql`any ((select ids from near)::uuid[])`;
