import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import type { Fields } from '#server/platform/form.ts';

export type DraftKind = 'ask' | 'offer' | 'join' | 'search';
type Drawer = { readonly browserHash: string; readonly kind: DraftKind };
type Kept = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date; readonly words: Fields };

export async function draftWords(tx: Tx, { browserHash, kind }: Drawer, now: Date): Promise<Fields> {
  const row = await tx
    .selectFrom('drafts')
    .select('words')
    .where('browserHash', '=', browserHash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return (row?.words ?? {}) as Fields;
}

/** Puts these words with what was there; kept for a day after the last change. */
export async function putDraft(tx: Tx, drawer: Drawer, { words, now, ...place }: Kept): Promise<void> {
  const times = { changedAt: now, expiresAt: new Date(now.getTime() + 86_400_000) };
  await tx
    .insertInto('drafts')
    .values({ ...place, ...drawer, words: JSON.stringify(words), ...times })
    .onConflict((there) =>
      there
        .columns(['regionId', 'neighbourhoodId', 'browserHash', 'kind'])
        .doUpdateSet({ words: sql`drafts.words || excluded.words`, ...times })
    )
    .execute();
}

export async function dropDraft(tx: Tx, { browserHash, kind }: Drawer): Promise<void> {
  await tx.deleteFrom('drafts').where('browserHash', '=', browserHash).where('kind', '=', kind).execute();
}
