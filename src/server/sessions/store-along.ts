import type { CaseTx } from '#server/platform/db.ts';

type Along = { readonly sessionId: string; readonly caseId: string; readonly codeHash: string };

/** From now on this session shows this case to two, and nothing else. */
export async function beginAlong(tx: CaseTx, { sessionId, caseId, codeHash }: Along): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ alongCaseId: caseId, alongCodeHash: codeHash, alongTries: 0 })
    .where('id', '=', sessionId)
    .execute();
}

/** Counts one more try; answers how many there were, and what the code is known by. */
export async function tryAlong(tx: CaseTx, sessionId: string): Promise<{ tries: number; codeHash: string | null }> {
  const row = await tx
    .updateTable('sessions')
    .set((is) => ({ alongTries: is('alongTries', '+', 1) }))
    .where('id', '=', sessionId)
    .returning(['alongTries', 'alongCodeHash'])
    .executeTakeFirst();
  return { tries: row?.alongTries ?? 0, codeHash: row?.alongCodeHash ?? null };
}

/** The session shows everything again. */
export async function endAlong(tx: CaseTx, sessionId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ alongCaseId: null, alongCodeHash: null, alongTries: 0 })
    .where('id', '=', sessionId)
    .execute();
}

/** Ends a session that is known by its id. */
export async function closeSession(tx: CaseTx, sessionId: string, now: Date): Promise<void> {
  await tx.updateTable('sessions').set({ endedAt: now }).where('id', '=', sessionId).execute();
}
