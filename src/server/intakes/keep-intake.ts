import { longestIntake, mayKeep, mostIntakes, type Keeping } from '#domain/intakes/keeping.ts';
import { mayTakeIn } from '#domain/intakes/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Fields } from '#server/platform/form.ts';
import { transact } from '#server/platform/transaction.ts';
import { addIntake, intakeById, lockIntake, openIntakesOf, rewriteIntake } from './store.ts';

export type ToKeep = Keeping & { readonly id: string; readonly words: Fields };
export type KeepReason = 'not-allowed' | 'too-much' | 'too-many' | 'elsewhere' | 'finished' | 'gone';

/** Keeps what was typed so far, also when it is not right yet; on every browser of this coordinator. */
export const keepIntake = (visit: SignedIn, coming: ToKeep): Promise<Result<null, KeepReason>> =>
  // Without the form's key: one form is kept many times while somebody types.
  transact<Result<null, KeepReason>>({ ...visit, formKey: null }, 'keep-intake', async (tx) => {
    if (!mayTakeIn(visit.person)) return no('not-allowed');
    if (JSON.stringify(coming.words).length > longestIntake) return no('too-much');
    await lockIntake(tx, coming.id);
    const kept = await intakeById(tx, coming.id, visit.now);
    if (kept?.finishedAt) return no('finished');
    const may = mayKeep(kept, coming);
    if (may === 'elsewhere') return no('elsewhere');
    if (may === 'yes' && kept) await rewriteIntake(tx, { ...coming, now: visit.now });
    return kept ? yes(null) : begin(tx, visit, coming);
  });

async function begin(tx: Tx, visit: SignedIn, { id, hand, turn, words }: ToKeep): Promise<Result<null, KeepReason>> {
  const open = await openIntakesOf(tx, visit.personId, visit.now);
  if (open.length >= mostIntakes) return no('too-many');
  return (await addIntake(tx, visit, { id, hand, turn, words })) ? yes(null) : no('gone');
}
