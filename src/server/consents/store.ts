import type { Answer } from '#domain/consents/consent.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Given = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly matchId: string;
  readonly personId: string;
  readonly answer: Answer;
  readonly recordedBy: string;
  readonly channel: 'self' | 'phone' | 'door' | 'proxy';
  readonly givenAt: Date;
};

/** Puts this answer in the place of the one that stood; what was said before stays in the book. */
export async function putConsent(tx: Tx, given: Given): Promise<void> {
  await withdrawConsent(tx, given.matchId, { personId: given.personId, now: given.givenAt });
  await tx
    .insertInto('consents')
    .values({ ...given, id: newId(given.givenAt.getTime()), purpose: 'help' })
    .execute();
}

export async function withdrawConsent(tx: Tx, matchId: string, by: { personId: string; now: Date }): Promise<boolean> {
  const changed = await tx
    .updateTable('consents')
    .set({ withdrawnAt: by.now })
    .where('matchId', '=', matchId)
    .where('personId', '=', by.personId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
