import type { Insertable } from 'kysely';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { KeptPasskey } from '#server/platform/passkeys.ts';
import type { Passkeys, SpentChallenges } from '#server/platform/tables.ts';
import { placeOf, type Place } from '#server/platform/transaction.ts';

export type Mine = Place & { readonly personId: string };
export type FoundPasskey = KeptPasskey & {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedOn: string | null;
  readonly doubtedAt: Date | null;
};
type NewPasskey = KeptPasskey & { readonly id: string; readonly name: string; readonly madeAt: Date };

const columns = [
  ...(['id', 'personId', 'credentialId', 'publicKey', 'counter', 'transports'] as const),
  ...(['name', 'madeAt', 'usedOn', 'doubtedAt'] as const)
];
const toPasskey = <Row extends { counter: string }>(row: Row): Omit<Row, 'counter'> & { counter: number } => ({
  ...row,
  counter: Number(row.counter)
});

/** The passkeys of one person, in the order in which they were made. */
export async function passkeysOf(tx: Tx | CaseTx, personId: string): Promise<FoundPasskey[]> {
  const rows = await inEither(tx)
    .selectFrom('passkeys')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  return rows.map(toPasskey);
}

/** The passkey with this id, of whoever lives here; locked, so that its counter is read and written by one. */
export async function passkeyByCredential(tx: Tx | CaseTx, credentialId: string): Promise<FoundPasskey | null> {
  const row = await inEither(tx)
    .selectFrom('passkeys')
    .select(columns)
    .where('credentialId', '=', credentialId)
    .forUpdate()
    .executeTakeFirst();
  return row ? toPasskey(row) : null;
}

/** Keeps a new passkey; false where it was kept already. */
export async function addPasskey(tx: Tx | CaseTx, mine: Mine, passkey: NewPasskey): Promise<boolean> {
  const { transports, ...rest } = passkey;
  const kept = await inEither(tx)
    .insertInto('passkeys')
    .values({ ...placeOf(mine), personId: mine.personId, ...rest, transports: [...transports] } as Insertable<Passkeys>)
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

export async function passkeyUsed(
  tx: Tx | CaseTx,
  id: string,
  used: { counter: number; usedOn: string }
): Promise<void> {
  await inEither(tx).updateTable('passkeys').set(used).where('id', '=', id).execute();
}

export async function passkeyDoubted(tx: Tx | CaseTx, id: string, now: Date): Promise<void> {
  await inEither(tx).updateTable('passkeys').set({ doubtedAt: now }).where('id', '=', id).execute();
}

/** Lets the changes to what somebody can show wait for each other, so that two at once do not take away the last. */
export async function oneAtATime(tx: Tx | CaseTx, personId: string): Promise<void> {
  await inEither(tx).selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute();
}

/** Takes away a passkey of this person; false where it is not there (any more). */
export async function removePasskey(tx: Tx | CaseTx, personId: string, id: string): Promise<boolean> {
  const gone = await inEither(tx)
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Spends a challenge; false where it was spent before. */
export async function spendChallenge(
  tx: Tx | CaseTx,
  at: Place & { readonly now: Date },
  challengeHash: string
): Promise<boolean> {
  const spent = await inEither(tx)
    .insertInto('spentChallenges')
    .values({ ...placeOf(at), challengeHash, spentAt: at.now } as Insertable<SpentChallenges>)
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return spent.numInsertedOrUpdatedRows === 1n;
}
