import { sql } from 'kysely';
import type { Call } from '#domain/calls/call.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type By = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};
type About = { readonly personId: string; readonly matchId: string | null };

export async function addCall(tx: Tx, by: By, call: Call & About): Promise<string> {
  const id = newId(by.now.getTime());
  const { regionId, neighbourhoodId, now, personId } = by;
  await tx
    .insertInto('calls')
    .values({ regionId, neighbourhoodId, id, ...call, calledBy: personId, calledAt: now })
    .execute();
  return id;
}

export async function wasReachedSince(tx: Tx, { personId, matchId }: About, since: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('calls')
    .select('id')
    .where('personId', '=', personId)
    .where('matchId', 'is not distinct from', matchId)
    .where('outcome', '=', 'reached')
    .where('withdrawnAt', 'is', null)
    .where('calledAt', '>', since)
    .executeTakeFirst();
  return row !== undefined;
}

export type CallRow = {
  readonly id: string;
  readonly personId: string;
  readonly how: string;
  readonly outcome: string;
  readonly note: string | null;
  readonly calledAt: Date;
};

const standing = (tx: Tx) =>
  tx
    .selectFrom('calls')
    .select(['id', 'personId', 'how', 'outcome', 'note', 'calledAt'])
    .where('withdrawnAt', 'is', null)
    .orderBy('calledAt', 'desc')
    .orderBy('id', 'desc');

/** The contacts with somebody, the newest first. */
export const callsWith = (tx: Tx, personId: string, most: number): Promise<CallRow[]> =>
  standing(tx).where('personId', '=', personId).limit(most).execute();

/** The contacts about one match, the newest first. */
export const callsAbout = (tx: Tx, matchId: string): Promise<CallRow[]> =>
  standing(tx).where('matchId', '=', matchId).limit(20).execute();

export type ContactWithMe = {
  readonly id: string;
  readonly how: string;
  readonly outcome: string;
  readonly firstName: string;
  readonly calledAt: Date;
};

/** Who tried to reach me, and how; what was noted beside it is not for me. */
export async function contactWithMe(tx: Tx, most: number): Promise<ContactWithMe[]> {
  const { rows } = await sql<ContactWithMe>`
    select w.id, w.how, w.outcome, p.first_name, w.called_at from contact_with_me(${most}) w
      join people p on p.id = w.called_by order by w.called_at desc, w.id desc`.execute(tx);
  return rows;
}
