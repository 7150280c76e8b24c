import { sql } from 'kysely';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';

export type MailToSend = {
  readonly id: string;
  readonly toId: string;
  readonly kind: string;
  readonly messageId: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly calendar: string | null;
  readonly address: string | null;
  readonly attempts: number;
};

/** The mail, held until it left; null where it left already, or was dropped, or another worker holds it. */
export async function holdMail(tx: Tx | CaseTx, id: string): Promise<MailToSend | null> {
  const row = await inEither(tx)
    .selectFrom('mails')
    .select(['id', 'toId', 'kind', 'messageId', 'subject', 'plain', 'html', 'calendar', 'address', 'attempts'])
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('droppedAt', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

export async function markMail(
  tx: Tx | CaseTx,
  id: string,
  marks: { sentAt?: Date; droppedAt?: Date; droppedBecause?: string; wiped?: Date }
): Promise<void> {
  const { wiped, ...set } = marks;
  const nothing = wiped ? { plain: '', html: '', subject: '', calendar: null, address: null, wipedAt: wiped } : {};
  await inEither(tx)
    .updateTable('mails')
    .set({ ...set, ...nothing, ...(set.sentAt && { address: null }), attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute();
}

export type StoppedMail = { readonly personId: string; readonly kind: string };

/** Whose mail of which kind this unsubscribe link belongs to. */
export async function mailByUnsubscribe(tx: Tx, hash: string): Promise<StoppedMail | null> {
  const row = await tx
    .selectFrom('mails')
    .select(['toId', 'kind'])
    .where('unsubscribeHash', '=', hash)
    .executeTakeFirst();
  return row ? { personId: row.toId, kind: row.kind } : null;
}

export async function isMailStopped(tx: Tx, { personId, kind }: StoppedMail): Promise<boolean> {
  const row = await tx
    .selectFrom('mailStops')
    .select('kind')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row !== undefined;
}

type Where = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };

export async function stopMail(tx: Tx, { regionId, neighbourhoodId, now }: Where, stopped: StoppedMail): Promise<void> {
  await tx
    .insertInto('mailStops')
    .values({ regionId, neighbourhoodId, ...stopped, stoppedAt: now })
    .onConflict((there) => there.doNothing())
    .execute();
}

export async function resumeMail(tx: Tx, { personId, kind }: StoppedMail): Promise<void> {
  await tx.deleteFrom('mailStops').where('personId', '=', personId).where('kind', '=', kind).execute();
}

export type OutboxMail = {
  readonly id: string;
  readonly toName: string;
  readonly kind: string;
  readonly subject: string;
  readonly plain: string;
  readonly calendar: string | null;
  readonly plannedAt: Date;
  readonly sendAfter: Date;
  readonly sentAt: Date | null;
  readonly droppedAt: Date | null;
};

const outbox = (tx: Tx) =>
  tx
    .selectFrom('mails as e')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'e.regionId').onRef('p.id', '=', 'e.toId'))
    .select(['e.id', 'p.firstName as toName', 'e.kind', 'e.subject', 'e.plain', 'e.calendar'])
    .select(['e.plannedAt', 'e.sendAfter', 'e.sentAt', 'e.droppedAt']);

export const newestMails = (tx: Tx, most: number): Promise<OutboxMail[]> =>
  outbox(tx).orderBy('e.plannedAt', 'desc').orderBy('e.id', 'desc').limit(most).execute();

export async function outboxMail(tx: Tx, id: string): Promise<OutboxMail | null> {
  return (await outbox(tx).where('e.id', '=', id).executeTakeFirst()) ?? null;
}

/** Mails that should have left by now and did not, of the last two days; a letter to sign in is too old by then. */
export async function lateMails(tx: Tx | CaseTx, now: Date): Promise<string[]> {
  const rows = await inEither(tx)
    .selectFrom('mails')
    .select('id')
    .where('sentAt', 'is', null)
    .where('droppedAt', 'is', null)
    .where('kind', '<>', 'sign-in')
    .where('sendAfter', '<', now)
    .where('plannedAt', '>', new Date(now.getTime() - 2 * 86_400_000))
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
}
