import type { OutcomeAnswer } from '#domain/outcomes/outcome.ts';
import type { Tx } from '#server/platform/db.ts';

type Said = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly appointmentId: string;
  readonly personId: string;
  readonly answer: OutcomeAnswer;
  readonly words: string | null;
  readonly saidAt: Date;
  readonly recordedBy: string;
};

/** Keeps how it was; saying it again puts the new words in the place of the old. */
export async function putOutcome(tx: Tx, said: Said): Promise<void> {
  const { answer, words, saidAt, recordedBy } = said;
  await tx
    .insertInto('outcomes')
    .values(said)
    .onConflict((there) =>
      there.columns(['regionId', 'appointmentId', 'personId']).doUpdateSet({ answer, words, saidAt, recordedBy })
    )
    .execute();
}

export type Outcome = { readonly personId: string; readonly answer: OutcomeAnswer; readonly words: string | null };

/** What was said about an appointment, as far as the walls let this visitor read it. */
export async function outcomesOf(tx: Tx, appointmentId: string): Promise<Outcome[]> {
  const rows = await tx
    .selectFrom('outcomes')
    .select(['personId', 'answer', 'words'])
    .where('appointmentId', '=', appointmentId)
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as OutcomeAnswer }));
}

/** What was said about all appointments of a match. */
export async function outcomesOfMatch(tx: Tx, matchId: string): Promise<(Outcome & { appointmentId: string })[]> {
  const rows = await tx
    .selectFrom('outcomes as o')
    .innerJoin('appointments as t', (join) =>
      join.onRef('t.regionId', '=', 'o.regionId').onRef('t.id', '=', 'o.appointmentId')
    )
    .select(['o.appointmentId', 'o.personId', 'o.answer', 'o.words'])
    .where('t.matchId', '=', matchId)
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as OutcomeAnswer }));
}
