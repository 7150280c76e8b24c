import { sql } from 'kysely';
import { intakeDays, type Keeping } from '#domain/intakes/keeping.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Fields } from '#server/platform/form.ts';

export type Mine = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};
export type KeptIntake = Keeping & {
  readonly id: string;
  readonly words: Fields;
  readonly publicAskId: string | null;
  readonly releasedAskId: string | null;
  readonly expiresAt: Date;
  readonly finishedAt: Date | null;
  readonly personId: string | null;
  readonly askId: string | null;
  readonly offerId: string | null;
};
const columns = ['id', 'publicAskId', 'releasedAskId', 'hand', 'turn', 'version', 'expiresAt', 'finishedAt'] as const;
const outcome = ['personId', 'askId', 'offerId'] as const;

/** Lets two screens that keep one intake at the same moment wait for each other, also when it is not there yet. */
export async function lockIntake(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7032))`.execute(tx);
}

/** An intake of one's own that did not end yet. */
export async function intakeById(tx: Tx, id: string, now: Date): Promise<KeptIntake | null> {
  const row = await tx
    .selectFrom('intakes')
    .select([...columns, ...outcome])
    .select(sql<Fields>`words`.as('words'))
    .where('id', '=', id)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

const lasting = (now: Date) => ({ changedAt: now, expiresAt: new Date(now.getTime() + intakeDays * 86_400_000) });

type NewIntake = {
  readonly id: string;
  readonly hand: string;
  readonly turn: number;
  readonly words: Fields;
  readonly publicAskId?: string;
  readonly releasedAskId?: string;
};

/** Adds an intake; false where there is one with this id that is not one's own. */
export async function addIntake(tx: Tx, { now, personId, ...where }: Mine, intake: NewIntake): Promise<boolean> {
  const { regionId, neighbourhoodId } = where;
  const { words, ...rest } = intake;
  const mine = { regionId, neighbourhoodId, coordinatorId: personId, begunAt: now, ...lasting(now) };
  const added = await tx
    .insertInto('intakes')
    .values({ ...mine, ...rest, version: 1, words: JSON.stringify(words) })
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

type Rewriting = {
  readonly id: string;
  readonly now: Date;
  readonly words: Fields;
  readonly hand: string;
  readonly turn: number;
};

export async function rewriteIntake(tx: Tx, { id, now, words, hand, turn }: Rewriting): Promise<void> {
  await tx
    .updateTable('intakes')
    .set({ words: JSON.stringify(words), hand, turn, version: sql`version + 1`, ...lasting(now) })
    .where('id', '=', id)
    .execute();
}

type Finished = { readonly personId: string; readonly askId: string | null; readonly offerId: string | null };

/** An intake that is finished keeps no words, only what came of it; so a second press finds the same. */
export async function markFinished(tx: Tx, id: string, finished: Finished & { readonly now: Date }): Promise<void> {
  const { now, ...came } = finished;
  await tx
    .updateTable('intakes')
    .set({ ...came, finishedAt: now, words: '{}' })
    .where('id', '=', id)
    .execute();
}

/** Throws one's own unfinished intake away; answers the public ask it came from, or undefined where there was none. */
export async function dropIntake(tx: Tx, id: string): Promise<{ publicAskId: string | null } | undefined> {
  return tx
    .deleteFrom('intakes')
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .returning('publicAskId')
    .executeTakeFirst();
}

export type OpenIntake = {
  readonly id: string;
  readonly firstName: string | null;
  readonly begunAt: Date;
  readonly expiresAt: Date;
};

/** One's own half-finished intakes, the newest first, with the name as far as it was typed. */
export async function openIntakesOf(tx: Tx, personId: string, now: Date): Promise<OpenIntake[]> {
  return tx
    .selectFrom('intakes')
    .select(['id', 'begunAt', 'expiresAt'])
    .select(sql<string | null>`nullif(words->>'firstName', '')`.as('firstName'))
    .where('coordinatorId', '=', personId)
    .where('finishedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('changedAt', 'desc')
    .limit(100)
    .execute();
}

/** One's own unfinished intake of what somebody left without an account; one that ended makes room for another. */
export async function intakeOfPublicAsk(tx: Tx, publicAskId: string, now: Date): Promise<string | null> {
  await tx.deleteFrom('intakes').where('publicAskId', '=', publicAskId).where('expiresAt', '<=', now).execute();
  const row = await tx
    .selectFrom('intakes')
    .select('id')
    .where('publicAskId', '=', publicAskId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** One's own unfinished intake of what somebody let go; one that ended makes room for another. */
export async function intakeOfRelease(tx: Tx, releasedAskId: string, now: Date): Promise<string | null> {
  await tx.deleteFrom('intakes').where('releasedAskId', '=', releasedAskId).where('expiresAt', '<=', now).execute();
  const row = await tx
    .selectFrom('intakes')
    .select('id')
    .where('releasedAskId', '=', releasedAskId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
