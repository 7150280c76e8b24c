import { deviceKept, type Device } from '#domain/sessions/device.ts';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';

export type OpenSession = {
  readonly id: string;
  readonly device: Device;
  readonly beganAt: Date;
  readonly seenAt: Date;
};

const open = (tx: Tx | CaseTx, now: Date) =>
  inEither(tx)
    .selectFrom('sessions')
    .select(['id', 'browser', 'device', 'beganAt', 'seenAt'])
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now);

type Row = { id: string; browser: string; device: string; beganAt: Date; seenAt: Date };
const toOpen = ({ browser, device, ...rest }: Row): OpenSession => ({
  ...rest,
  device: deviceKept({ browser, device })
});

/** Where somebody is known now, the last used first. */
export async function openSessionsOf(tx: Tx | CaseTx, personId: string, now: Date): Promise<OpenSession[]> {
  const rows = await open(tx, now).where('personId', '=', personId).orderBy('seenAt', 'desc').orderBy('id').execute();
  return rows.map(toOpen);
}

type Ending = { readonly personId: string; readonly now: Date };

/** Ends one session of this person; false where it had ended already. */
export async function endOne(tx: Tx | CaseTx, { personId, now }: Ending, id: string): Promise<boolean> {
  const ended = await inEither(tx)
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends every session of this person but one. */
export async function endAllBut(tx: Tx | CaseTx, { personId, now }: Ending, keptId: string): Promise<void> {
  await inEither(tx)
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('id', '<>', keptId)
    .where('endedAt', 'is', null)
    .execute();
}

/** Lets the link in a letter find this session. */
export async function setNotice(tx: Tx | CaseTx, id: string, noticeHash: string): Promise<void> {
  await inEither(tx).updateTable('sessions').set({ noticeHash }).where('id', '=', id).execute();
}

export type NoticedSession = OpenSession & { readonly personId: string; readonly isOpen: boolean };

/** The session that a letter was about, also after it ended. */
export async function noticedSession(tx: Tx | CaseTx, noticeHash: string, now: Date): Promise<NoticedSession | null> {
  const row = await inEither(tx)
    .selectFrom('sessions')
    .select(['id', 'browser', 'device', 'beganAt', 'seenAt', 'personId', 'endedAt', 'expiresAt'])
    .where('noticeHash', '=', noticeHash)
    .executeTakeFirst();
  if (!row) return null;
  const { personId, endedAt, expiresAt, ...rest } = row;
  return { ...toOpen(rest), personId, isOpen: endedAt === null && expiresAt > now };
}
