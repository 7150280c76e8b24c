import { sql } from 'kysely';
import type { Fact, FactKind, Remembered } from '#domain/facts/fact.ts';
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

export type FactByOther<Kind extends FactKind> = {
  readonly id: string;
  readonly fact: Extract<Fact, { kind: Kind }>;
  readonly by: string;
  readonly happenedAt: Date;
};
type ByOthers<Kind extends FactKind> = {
  readonly personId: string;
  /** Kinds that are about one person. */
  readonly aboutMe: readonly Kind[];
  /** Kinds that are about a match of which both know. */
  readonly aboutOurs: readonly Kind[];
  readonly most: number;
};

/** What somebody else did about this person, or about a match this person agreed to; the newest first. */
export async function factsByOthers<Kind extends FactKind>(
  tx: Tx,
  { personId, aboutMe, aboutOurs, most }: ByOthers<Kind>
): Promise<FactByOther<Kind>[]> {
  const { rows } = await sql<{ id: string; kind: string; about: object; by: string; happenedAt: Date }>`
    select f.id, f.kind, f.about, p.first_name as by, f.happened_at
    from facts f join people p on p.region_id = f.region_id and p.id = f.actor_id
    where f.actor_id <> ${personId} and (
      (f.kind = any(${[...aboutMe]}) and exists (select from earlier_selves(${personId}) s (id)
        where f.about @> jsonb_build_object('personId', s.id)))
      or (f.kind = any(${[...aboutOurs]}) and (f.about->>'matchId')::uuid in (
        select m.id from matches m where (m.helper_id = ${personId} or m.asker_id = ${personId}) and m.agreed_at is not null)))
    order by f.happened_at desc, f.id desc limit ${most}`.execute(tx);
  return rows.map(({ id, kind, about, by, happenedAt }) => ({
    id,
    fact: { kind, ...about } as Extract<Fact, { kind: Kind }>,
    by,
    happenedAt
  }));
}
