import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';

export type Entry = { readonly what: 'ask' | 'offer'; readonly id: string };

/** Whose ask or offer this is, held; null where it ended or is not known here. */
export async function holdEntry(tx: Tx, { what, id }: Entry): Promise<string | null> {
  const row = await tx
    .selectFrom(what === 'ask' ? 'asks' : 'offers')
    .select('personId')
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row?.personId ?? null;
}

export async function setBeyond(tx: Tx, { what, id }: Entry, goesBeyond: boolean): Promise<void> {
  await tx
    .updateTable(what === 'ask' ? 'asks' : 'offers')
    .set({ goesBeyond, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

type Standing = { readonly personId: string; readonly goesBeyond: boolean | null };

/** What was said about one that did not end; null where it is over or not known here. */
export async function beyondOf(tx: Tx, { what, id }: Entry): Promise<Standing | null> {
  const row = await tx
    .selectFrom(what === 'ask' ? 'asks' : 'offers')
    .select(['personId', 'goesBeyond'])
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
