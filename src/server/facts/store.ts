import { sql } from 'kysely';
import type { Fact, Remembered } from '#domain/facts/fact.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { Scope } from '#server/platform/transaction.ts';

type Where = Pick<Scope, 'personId' | 'now' | 'person'> & {
  readonly regionId: string;
  readonly neighbourhoodId: string;
};

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
      forId: where.person?.onBehalfOf?.id ?? null,
      happenedAt: where.now
    })
    .execute();
}

/** A remembered fact, with the names where somebody did it for somebody else. */
export type ReadFact = Remembered & { readonly inNameOf: { readonly by: string; readonly name: string } | null };

/** The facts about this, oldest first; at most `most`. */
export async function factsAbout(tx: Tx, about: Readonly<Record<string, string>>, most = 200): Promise<ReadFact[]> {
  const rows = await tx
    .selectFrom('facts as f')
    .leftJoin('people as p', (join) => join.onRef('p.regionId', '=', 'f.regionId').onRef('p.id', '=', 'f.actorId'))
    .leftJoin('people as q', (join) => join.onRef('q.regionId', '=', 'f.regionId').onRef('q.id', '=', 'f.forId'))
    .selectAll('f')
    .select(['p.firstName as byName', 'q.firstName as forName'])
    .where(sql<boolean>`f.about @> ${JSON.stringify(about)}::jsonb`)
    .orderBy('f.happenedAt')
    .orderBy('f.id')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fact: { kind: row.kind, ...(row.about as object) } as Fact,
    actorId: row.actorId,
    forId: row.forId,
    inNameOf: row.byName && row.forName ? { by: row.byName, name: row.forName } : null,
    happenedAt: row.happenedAt
  }));
}
