import { maySealHome } from '#domain/homes/may.ts';
import { readSealing, type DraftSealing, type Home, type Sealing, type SealReason } from '#domain/homes/sealed-home.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { seal, unseal } from '#server/platform/vault.ts';
import { keepersHere, openHomeOf, putSealedHome, sealedHomeOf } from './store.ts';

type Sealed = Result<null, SealReason | 'not-allowed' | 'not-found'>;
type ToSeal = { readonly personId: string; readonly draft: DraftSealing };

/**
 * Seals where somebody lives: from this second on there is no point, no part of the neighbourhood and no address, for
 * anybody but that person and one named coordinator. No fact is kept of it, because facts are for all who work here.
 */
export const sealHome = (visit: SignedIn, { personId, draft }: ToSeal): Promise<Sealed> =>
  transact<Sealed>(visit, 'seal-home', async (tx) => {
    if (!maySealHome(visit.person, personId)) return no('not-allowed');
    // On the phone the coordinator who writes it down is the one who keeps it.
    const keeperId = personId === visit.personId ? draft.keeperId : visit.personId;
    const read = readSealing({ ...draft, keeperId }, await keeperIds(tx));
    if (!read.ok) return read;
    const open = await openHomeOf(tx, personId);
    if (!open) return no('not-found');
    const mine = await sealedHomeOf(tx, personId);
    await withDuty(tx, visit, {
      duty: 'clock',
      work: () => keep(tx, visit, { personId, read: read.value, open, mine })
    });
    return yes(null);
  });

const keeperIds = async (tx: Tx): Promise<string[]> => (await keepersHere(tx)).map(({ id }) => id);

type Keeping = {
  readonly personId: string;
  readonly read: Sealing;
  readonly open: Home;
  readonly mine: { readonly sealed: string } | null;
};

async function keep(tx: Tx, visit: SignedIn, { personId, read, open, mine }: Keeping): Promise<void> {
  // Another coordinator keeps it already: nothing changes, and nothing is said of that.
  if (!mine && (await sealedHomeOf(tx, personId))) return;
  const before = mine ? homeIn(mine.sealed) : open;
  const home: Home = { ...before, address: read.address ?? before.address, phone: open.phone ?? before.phone };
  const sealed = seal(JSON.stringify(home), 'sealed-homes');
  const { keeperId, hidesPhone } = read;
  const known = [home.address, home.street, home.postcode].filter((one) => one !== null);
  await putSealedHome(tx, visit, { of: personId, keeperId, sealed, hidesPhone, phone: home.phone, known });
}

const nothing: Home = { address: null, postcode: null, street: null, cellId: null, phone: null };

/** What was sealed; nothing where it does not open with the keys of this house. */
export const homeIn = (sealed: string): Home => {
  const words = unseal(sealed, 'sealed-homes');
  return words === null ? nothing : (JSON.parse(words) as Home);
};
