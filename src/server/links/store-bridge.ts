import { sql } from 'kysely';
import type { CaseTx } from '#server/platform/db.ts';

/** A neighbourhood that this organisation knows, or asked to know. */
export type LinkedPlace = {
  readonly id: string;
  readonly neighbourhoodId: string;
  readonly slug: string;
  readonly name: string;
  readonly accepted: boolean;
};

export async function linkedPlaces(tx: CaseTx): Promise<LinkedPlace[]> {
  return (await sql<LinkedPlace>`select * from bridge.links()`.execute(tx)).rows;
}

/** Asks a neighbourhood to know this organisation; false where it is not there or was asked already. */
export async function addLink(tx: CaseTx, { id, slug }: { id: string; slug: string }): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select bridge.ask_link(${slug}, ${id}) as done`.execute(tx);
  return rows[0]!.done;
}

export async function dropLink(tx: CaseTx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select bridge.end_link(${id}) as done`.execute(tx);
  return rows[0]!.done;
}

export type CellThere = { readonly id: string; readonly name: string };

/** The parts of a neighbourhood that this organisation knows, by name. */
export async function cellsThere(tx: CaseTx, neighbourhoodId: string): Promise<CellThere[]> {
  return (await sql<CellThere>`select * from bridge.cells(${neighbourhoodId})`.execute(tx)).rows;
}
