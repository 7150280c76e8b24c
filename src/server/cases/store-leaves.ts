import type { Insertable } from 'kysely';
import type { Audience, Layer } from '#domain/cases/kind.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { Leaves } from '#server/platform/casework-tables.ts';

/** A leaf as it is kept. */
export type SealedLeaf = {
  readonly id: string;
  readonly layer: Layer;
  readonly audience: Audience;
  readonly authorId: string;
  readonly version: number;
  readonly sealed: Buffer;
  readonly keyId: string;
};

/** The leaves of a case that who asks may know of; what was removed is not among them. */
export async function leafRows(tx: CaseTx, caseId: string): Promise<SealedLeaf[]> {
  const rows = await tx
    .selectFrom('leaves')
    .select(['id', 'layer', 'audience', 'authorId', 'version', 'sealed', 'keyId'])
    .where('caseId', '=', caseId)
    .where('sealed', 'is not', null)
    .execute();
  return rows as SealedLeaf[];
}

// Postgres takes at most 65,535 values in one statement.
const atOnce = 1000;

/** Adds leaves; one that is there already (or was there, and was removed) stays as it is. Answers the ids of the new ones. */
export async function addLeafRows(tx: CaseTx, rows: readonly Insertable<Leaves>[]): Promise<string[]> {
  const added: string[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = await tx
      .insertInto('leaves')
      .values(rows.slice(from, from + atOnce))
      .onConflict((there) => there.columns(['organisationId', 'caseId', 'id']).doNothing())
      .returning('id')
      .execute();
    added.push(...some.map(({ id }) => id));
  }
  return added;
}

type Kept = Pick<SealedLeaf, 'id' | 'layer' | 'audience' | 'version' | 'sealed' | 'keyId'> & {
  readonly caseId: string;
};

/** Keeps a changed leaf under its next version; false where somebody else changed it since. */
export async function keepLeaf(tx: CaseTx, { caseId, id, version, ...set }: Kept): Promise<boolean> {
  const kept = await tx
    .updateTable('leaves')
    .set({ ...set, version: version + 1 })
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('sealed', 'is not', null)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

type Which = { readonly ids?: readonly string[]; readonly layer?: Layer; readonly authorId?: string };

/** Empties leaves for good. The empty row stays, so that a device that was away cannot bring one back. */
export const emptyLeaves = (tx: CaseTx, caseId: string, ids: readonly string[]): Promise<number> =>
  ids.length === 0 ? Promise.resolve(0) : empty(tx, caseId, { ids });

async function empty(tx: CaseTx, caseId: string, { ids, layer, authorId }: Which): Promise<number> {
  let emptied = tx
    .updateTable('leaves')
    .set((row) => ({ sealed: null, keyId: null, version: row('version', '+', 1) }))
    .where('caseId', '=', caseId)
    .where('sealed', 'is not', null);
  if (ids) emptied = emptied.where('id', 'in', [...ids]);
  if (layer) emptied = emptied.where('layer', '=', layer);
  if (authorId) emptied = emptied.where('authorId', '=', authorId);
  return Number((await emptied.executeTakeFirst()).numUpdatedRows);
}

/** Empties everybody's own notes; for the clock, because who closes a case does not see those of others. */
export const emptyNotes = (tx: CaseTx, caseId: string): Promise<number> => empty(tx, caseId, { layer: 'note' });

/** Empties the own notes of somebody who goes; for the clock. */
export const emptyNotesOf = (tx: CaseTx, caseId: string, authorId: string): Promise<number> =>
  empty(tx, caseId, { layer: 'note', authorId });
