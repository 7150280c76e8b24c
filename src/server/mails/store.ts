import type { Insertable } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import type { Mails } from '#server/platform/tables.ts';

export type Receiver = { readonly locale: 'nl' | 'en'; readonly email: string | null; readonly stopped: boolean };

/** How somebody receives mail of this kind; null where this person is not (or no longer) here. */
export async function receiverOf(tx: Tx, personId: string, kind: string): Promise<Receiver | null> {
  const row = await tx
    .selectFrom('people as p')
    .leftJoin('contacts as c', (join) => join.onRef('c.regionId', '=', 'p.regionId').onRef('c.personId', '=', 'p.id'))
    .leftJoin('mailStops as s', (join) =>
      join.onRef('s.regionId', '=', 'p.regionId').onRef('s.personId', '=', 'p.id').on('s.kind', '=', kind)
    )
    .select(['p.locale', 'c.email', 's.stoppedAt', 'c.reachBy'])
    .where('p.id', '=', personId)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const reachable = row.reachBy === 'email' || kind === 'sign-in';
  return {
    locale: row.locale === 'en' ? 'en' : 'nl',
    email: reachable ? row.email : null,
    stopped: row.stoppedAt !== null
  };
}

export async function addMail(tx: Tx, mail: Insertable<Mails>): Promise<void> {
  await tx.insertInto('mails').values(mail).execute();
}
