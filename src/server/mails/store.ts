import { comesAlways } from '#domain/mails/letter.ts';
import { sql, type Insertable } from 'kysely';
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
  const reachable = row.reachBy === 'email' || comesAlways(kind);
  return {
    locale: row.locale === 'en' ? 'en' : 'nl',
    email: reachable ? row.email : null,
    stopped: row.stoppedAt !== null && !comesAlways(kind)
  };
}

/** Where the other one of a match across the border lives; null for everybody of this neighbourhood. */
export async function borderHome(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await sql<{ home: string | null }>`select border_home(${personId}) as home`.execute(tx);
  return rows[0]?.home ?? null;
}

export async function addMail(tx: Tx, mail: Insertable<Mails>): Promise<void> {
  await tx.insertInto('mails').values(mail).execute();
}

type Kind = { readonly to: string; readonly kind: string };

/** The newest letter of this kind to somebody that left or will leave; null where there was none. */
export async function newestMailTo(
  tx: Tx,
  { to, kind }: Kind
): Promise<{ sendAfter: Date; isWaiting: boolean } | null> {
  const row = await tx
    .selectFrom('mails')
    .select(['sendAfter', 'sentAt'])
    .where('toId', '=', to)
    .where('kind', '=', kind)
    .where('droppedAt', 'is', null)
    .orderBy('sendAfter', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { sendAfter: row.sendAfter, isWaiting: row.sentAt === null } : null;
}

/** Keeps letters of this kind to somebody home that did not leave yet, because there is nothing to tell any more. */
export async function dropWaiting(tx: Tx, { to, kind, now }: Kind & { readonly now: Date }): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ droppedAt: now, droppedBecause: 'read' })
    .where('toId', '=', to)
    .where('kind', '=', kind)
    .where('sentAt', 'is', null)
    .where('droppedAt', 'is', null)
    .execute();
}

type Acting = { readonly purpose: string; readonly today: string; readonly matchId: string | null };

/** Who acts for somebody today for this purpose, and so hears of it too; but not who is the other one of this match. */
export async function proxiesToTell(tx: Tx, personId: string, { purpose, today, matchId }: Acting): Promise<string[]> {
  const rows = await tx
    .selectFrom('proxies')
    .select('proxyId')
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('answer', '=', 'yes')
    .where('withdrawnAt', 'is', null)
    .where((or) => or.or([or('endsOn', 'is', null), or('endsOn', '>=', today)]))
    .where(
      sql<boolean>`not exists (select from matches m where m.region_id = proxies.region_id and m.id = ${matchId}
        and proxies.proxy_id in (m.asker_id, m.helper_id))`
    )
    .execute();
  return rows.map(({ proxyId }) => proxyId);
}
