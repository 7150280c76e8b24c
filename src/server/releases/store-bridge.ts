import { sql } from 'kysely';
import type { Release, Stage } from '#domain/releases/release.ts';
import type { CaseTx } from '#server/platform/db.ts';

type Letting = {
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly hash: string;
  readonly release: Release;
};

/** Puts the four items in the neighbourhood; false where this organisation is not known there (any more). */
export async function addReleased(tx: CaseTx, { neighbourhoodId, id, hash, release }: Letting): Promise<boolean> {
  const { task, when, area, contact, letsKnow, endsOn } = release;
  const { rows } = await sql<{ done: boolean }>`select bridge.release(${neighbourhoodId}, ${id}, ${hash},
    ${task.category}, ${task.words}, ${when.dayparts}::integer, ${when.words}, ${area.cellId}::uuid, ${contact.how},
    ${contact.words}, ${letsKnow}::boolean, ${endsOn}::date) as done`.execute(tx);
  return rows[0]!.done;
}

export type HowFar = { readonly secretHash: string; readonly stage: Stage };

/** How far these are, as far as this visit may hear it; what was taken back is not among them. */
export async function stagesOf(tx: CaseTx, hashes: readonly string[]): Promise<HowFar[]> {
  if (hashes.length === 0) return [];
  return (await sql<HowFar>`select * from bridge.stages(${[...hashes]}::text[])`.execute(tx)).rows;
}
