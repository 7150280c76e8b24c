import { sql } from 'kysely';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';

const day = 86_400_000;

/** Throws away what nobody needs any more of coming in: old sign-ins, ended sessions, answered forms of a month ago. */
export async function throwAwayAtDoor(tx: Tx | CaseTx, now: Date): Promise<void> {
  const month = new Date(now.getTime() - 30 * day);
  const door = inEither(tx);
  await door
    .deleteFrom('signIns')
    .where('expiresAt', '<', new Date(now.getTime() - day))
    .execute();
  await door.deleteFrom('sessions').where('expiresAt', '<', now).execute();
  await door.deleteFrom('sessions').where('endedAt', '<', month).execute();
  await door.deleteFrom('answeredForms').where('answeredAt', '<', month).execute();
}

/** Throws away what nobody needs any more of a neighbourhood: also drafts, what nobody took up, forgotten browsers. */
export async function throwAway(tx: Tx, now: Date): Promise<void> {
  await throwAwayAtDoor(tx, now);
  await tx.deleteFrom('drafts').where('expiresAt', '<', now).execute();
  const yesterday = new Date(now.getTime() - day);
  await tx.deleteFrom('intakes').where('expiresAt', '<', now).execute();
  await tx.deleteFrom('publicAsks').where('endsOn', '<', now.toISOString().slice(0, 10)).execute();
  await tx.deleteFrom('publicAsks').where('closedAt', '<', yesterday).execute();
  await releasePublicAsks(tx);
  await tx.deleteFrom('spentChallenges').where('spentAt', '<', yesterday).execute();
  await tx.deleteFrom('heldForms').where('heldAt', '<', yesterday).execute();
  await tx
    .deleteFrom('knownBrowsers')
    .where('lastAt', '<', new Date(now.getTime() - 400 * day))
    .execute();
  await sql`delete from merge_moves v using merges m where m.region_id = v.region_id and m.id = v.merge_id
    and m.merged_at < ${new Date(now.getTime() - 15 * day)}`.execute(tx);
  await tx.deleteFrom('hardThings').where('endsOn', '<', now.toISOString().slice(0, 10)).execute();
}

// An intake that ended by itself lets go of what it came from.
async function releasePublicAsks(tx: Tx): Promise<void> {
  await tx
    .updateTable('publicAsks')
    .set({ inHandsOf: null })
    .where('inHandsOf', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('intakes')
            .select('intakes.id')
            .whereRef('intakes.publicAskId', '=', 'publicAsks.id')
            .where('intakes.finishedAt', 'is', null)
        )
      )
    )
    .execute();
}
