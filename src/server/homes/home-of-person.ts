import { maySealHome } from '#domain/homes/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { nameOf } from '#server/asks/store-board.ts';
import { addLook } from '#server/people/store-desk.ts';
import { transact } from '#server/platform/transaction.ts';
import { homeIn } from './seal-home.ts';
import { keepersHere, sealedHomeOf } from './store.ts';

type AtHome = {
  readonly firstName: string;
  readonly keepers: readonly { readonly id: string; readonly firstName: string }[];
  /** Null where nothing is sealed, and for everybody who may not know that. */
  readonly sealed: {
    readonly address: string | null;
    readonly phone: string | null;
    readonly hidesPhone: boolean;
    readonly keeperName: string | null;
  } | null;
};

/** A sealed address, for whose it is and for its keeper; to any other coordinator it looks as if there were none. */
export const homeOfPerson = (visit: SignedIn, personId: string): Promise<Result<AtHome, 'not-allowed' | 'not-found'>> =>
  transact<Result<AtHome, 'not-allowed' | 'not-found'>>({ ...visit, formKey: null }, 'see-home', async (tx) => {
    if (!maySealHome(visit.person, personId)) return no('not-allowed');
    const firstName = await nameOf(tx, personId);
    if (!firstName) return no('not-found');
    if (personId !== visit.personId) await addLook(tx, visit, { at: personId, what: 'home' });
    const row = await sealedHomeOf(tx, personId);
    const home = row && homeIn(row.sealed);
    return yes({
      firstName,
      keepers: await keepersHere(tx),
      sealed: row &&
        home && {
          hidesPhone: row.hidesPhone,
          keeperName: row.keeperName,
          address: home.address,
          phone: row.hidesPhone ? home.phone : null
        }
    });
  });
