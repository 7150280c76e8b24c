import { sql } from 'kysely';
import type { Fact, Remembered } from '#domain/facts/fact.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { Scope } from '#server/platform/transaction.ts';

type Where = Pick<Scope, 'personId' | 'now'> & { readonly regionId: string; readonly neighbourhoodId: string };

/** Remembers that something happened, in the transaction that made it happen. */
export async function recordFact(tx: Tx, where: Where, fact: Fact): Promise<void> {
  const { kind, ...about } = fact;
  await tx
    .insertInto('facts')
    .values({
      regionId: where.regionId,
      neighbourhoodId: where.neighbourhoodId,
      id: newId(where.now.getTime()),
      kind,
      about: JSON.stringify(about),
      actorId: where.personId,
      happenedAt: where.now
    })
    .execute();
}

/** The facts about this, oldest first; at most `most`. */
export async function factsAbout(tx: Tx, about: Readonly<Record<string, string>>, most = 200): Promise<Remembered[]> {
  const rows = await tx
    .selectFrom('facts')
    .selectAll()
    .where(sql<boolean>`about @> ${JSON.stringify(about)}::jsonb`)
    .orderBy('happenedAt')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fact: { kind: row.kind, ...(row.about as object) } as Fact,
    actorId: row.actorId,
    happenedAt: row.happenedAt
  }));
}
