import { sql } from 'kysely';
import type { Supply, SupplyAnswer } from '#domain/supplies/supply.ts';
import type { CaseTx } from '#server/platform/db.ts';

type Asking = { readonly neighbourhoodId: string; readonly id: string; readonly hash: string; readonly supply: Supply };

/** Lays the question on the desk of a neighbourhood; false where this organisation is not known there (any more). */
export async function addQuestion(tx: CaseTx, { neighbourhoodId, id, hash, supply }: Asking): Promise<boolean> {
  const { category, cellId, dayparts } = supply;
  const { rows } = await sql<{ done: boolean }>`select bridge.ask_supply(
    ${neighbourhoodId}, ${id}, ${hash}, ${category}, ${cellId}::uuid, ${dayparts}::integer) as done`.execute(tx);
  return rows[0]!.done;
}

export type Answered = {
  readonly secretHash: string;
  readonly answer: SupplyAnswer | null;
  readonly expectedOn: string | null;
  readonly closed: boolean;
};

export async function answersTo(tx: CaseTx, hashes: readonly string[]): Promise<Answered[]> {
  if (hashes.length === 0) return [];
  return (await sql<Answered>`select * from bridge.supply_answers(${[...hashes]}::text[])`.execute(tx)).rows;
}
