import { mayTakeIn } from '#domain/intakes/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { cellsHere } from '#server/people/store-desk.ts';
import { oneHere, peopleNamed, type PersonHere } from '#server/people/store-people-here.ts';
import type { Tx } from '#server/platform/db.ts';
import { textOf, type Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { intakeById, type KeptIntake } from './store.ts';

type Seen = {
  /** Null where nothing was kept yet. */
  readonly kept: KeptIntake | null;
  /** People here whose name is like the one that was typed, and whoever was chosen. */
  readonly alike: readonly PersonHere[];
  readonly isCut: boolean;
  readonly places: readonly { id: string; name: string }[];
};
const most = 12;

/** An intake as far as it goes, with whom it may be about; `typed` goes before what was kept. */
export async function seeIntake(
  visit: SignedIn,
  { id, typed }: { id: string; typed?: Fields | undefined }
): Promise<Result<Seen, 'not-allowed'>> {
  if (!mayTakeIn(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const kept = await intakeById(tx, id, visit.now);
    const alike = await peopleLike(tx, typed ?? kept?.words ?? {});
    return yes({ kept, alike: alike.slice(0, most), isCut: alike.length > most, places: await cellsHere(tx) });
  });
}

/** The people whose name begins like this; and the one who was chosen, also when the name was changed since. */
export async function peopleLike(tx: Tx, words: Fields): Promise<PersonHere[]> {
  const named = textOf(words, 'firstName').slice(0, 60);
  const found = named === '' ? [] : await peopleNamed(tx, named, most + 1);
  const who = textOf(words, 'who');
  if (!isId(who) || found.some(({ id }) => id === who)) return found;
  const chosen = await oneHere(tx, who);
  return chosen ? [chosen, ...found] : found;
}
