import type { Insertable } from 'kysely';
import type { Mails } from '#server/platform/casework-tables.ts';
import type { CaseTx } from '#server/platform/db.ts';

export async function addCaseMail(tx: CaseTx, mail: Insertable<Mails>): Promise<void> {
  await tx.insertInto('mails').values(mail).execute();
}
