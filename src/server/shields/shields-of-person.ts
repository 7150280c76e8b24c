import { mayShield } from '#domain/shields/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { knownTo, nameOf } from '#server/asks/store-board.ts';
import { addLook } from '#server/people/store-desk.ts';
import { transact } from '#server/platform/transaction.ts';
import { unseal } from '#server/platform/vault.ts';
import { coordinatorsHere } from '#server/roles/store.ts';
import { shieldsOf } from './store.ts';

export type Shields = {
  readonly firstName: string;
  readonly shields: readonly { readonly id: string; readonly label: string; readonly notedAt: Date }[];
  /** Those whom this person dealt with here, to choose from. */
  readonly known: readonly { readonly id: string; readonly firstName: string }[];
  /** Who coordinates here: who must not see this person, cannot look after this person either. */
  readonly coordinators: readonly string[];
};

/** Who may not see somebody, in the words in which it was noted; opened by the coordinator, that person can see that. */
export const shieldsOfPerson = (
  visit: SignedIn,
  personId: string
): Promise<Result<Shields, 'not-allowed' | 'not-found'>> =>
  transact<Result<Shields, 'not-allowed' | 'not-found'>>({ ...visit, formKey: null }, 'see-shields', async (tx) => {
    if (!mayShield(visit.person, personId)) return no('not-allowed');
    const firstName = await nameOf(tx, personId);
    if (!firstName) return no('not-found');
    if (personId !== visit.personId) await addLook(tx, visit, { at: personId, what: 'shields' });
    const rows = await shieldsOf(tx, personId);
    return yes({
      firstName,
      shields: rows.map(({ id, label, notedAt }) => ({
        id,
        notedAt,
        label: unseal(label, `shields.label.${id}`) ?? ''
      })),
      known: await knownTo(tx, personId),
      coordinators: await coordinatorsHere(tx)
    });
  });
