import { mayRegisterPeople } from '#domain/people/may.ts';
import { register, type DraftRegistration, type Registered, type Registration } from '#domain/people/registration.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { keepAge } from '#server/ages/keep-age.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addRegistered, isCellHere, isEmailKnown } from './store-desk.ts';

type Registering =
  Yes<{ id: string }> | No<'not-allowed' | 'email-known' | 'unknown-place'> | Exclude<Registered, Yes<unknown>>;

/** Writes down somebody without internet, or without the wish to sign in, who agreed to it. */
export function registerPerson(visit: SignedIn, draft: DraftRegistration): Promise<Registering> {
  return transact<Registering>(visit, 'register-person', async (tx) => {
    if (!mayRegisterPeople(visit.person)) return no('not-allowed');
    const told = register(draft);
    if (!told.ok) return told;
    return enrol(tx, visit, told.value);
  });
}

/** Adds somebody who agreed, inside what is happening; refuses a place or a mail address that cannot be. */
export async function enrol(
  tx: Tx,
  visit: SignedIn,
  told: Registration
): Promise<Yes<{ id: string }> | No<'email-known' | 'unknown-place'>> {
  if (told.cellId && !(await isCellHere(tx, told.cellId))) return no('unknown-place', 'cellId');
  if (told.email && (await isEmailKnown(tx, told.email))) return no('email-known', 'email');
  const id = newId<string>(visit.now.getTime());
  await addRegistered(tx, visit, { id, told });
  await recordFact(tx, visit, { kind: 'PersonRegistered', personId: id });
  await keepAge(tx, visit, { personId: id, age: told.age, recordedBy: visit.personId });
  return yes({ id });
}
