import { sql } from 'kysely';
import type { FactKind } from '#domain/facts/fact.ts';
import type { Tx } from '#server/platform/db.ts';

/** Something that somebody did for somebody else. */
export type DoneFor = {
  readonly id: string;
  readonly kind: FactKind;
  readonly happenedAt: Date;
  readonly byName: string;
  readonly forId: string;
  readonly forName: string;
};

const done = (tx: Tx) =>
  tx
    .selectFrom('facts as f')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'f.regionId').onRef('p.id', '=', 'f.actorId'))
    // Who was merged since is read by who that is now.
    .innerJoin('people as q', (join) =>
      join.onRef('q.regionId', '=', 'f.regionId').on('q.id', '=', sql<string>`later_self(f.for_id)`)
    )
    .select(['f.id', 'f.happenedAt', 'p.firstName as byName', 'q.id as forId', 'q.firstName as forName'])
    .select(sql<FactKind>`f.kind`.as('kind'));

/** What others did for somebody, the newest first. */
export async function doneForPerson(tx: Tx, personId: string, most: number): Promise<DoneFor[]> {
  return done(tx)
    .where(sql<boolean>`f.for_id in (select earlier_selves(${personId}))`)
    .orderBy('f.happenedAt', 'desc')
    .orderBy('f.id', 'desc')
    .limit(most)
    .execute();
}

/** What was done for somebody about this ask, match or appointment, the oldest first. */
export async function doneAbout(tx: Tx, about: Readonly<Record<string, string>>): Promise<DoneFor[]> {
  return done(tx)
    .where(sql<boolean>`f.about @> ${JSON.stringify(about)}::jsonb`)
    .orderBy('f.happenedAt')
    .orderBy('f.id')
    .limit(50)
    .execute();
}
