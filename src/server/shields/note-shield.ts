import { mayShield } from '#domain/shields/may.ts';
import { labelOf, mostShields, readShield, type DraftShield, type ReadShield } from '#domain/shields/shield.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { knownTo } from '#server/asks/store-board.ts';
import { recordFact } from '#server/facts/store.ts';
import { isHere } from '#server/people/store-desk.ts';
import { newId } from '#server/platform/ids.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { partWays } from './part-ways.ts';
import { addShield, shieldsOf } from './store.ts';

type Noted = Yes<null> | No<'not-allowed' | 'not-found' | 'too-many'> | Exclude<ReadShield, Yes<unknown>>;
type Noting = { readonly personId: string; readonly draft: DraftShield };

/**
 * Notes who may not see somebody. From this second on each does not exist for the other, here and in every other
 * neighbourhood; whether the other one takes part anywhere is not said, and nobody is told.
 */
export const noteShield = (visit: SignedIn, { personId, draft }: Noting): Promise<Noted> =>
  transact<Noted>(visit, 'note-shield', async (tx) => {
    if (!mayShield(visit.person, personId)) return no('not-allowed');
    if (!(await isHere(tx, personId))) return no('not-found');
    const read = readShield(draft);
    if (!read.ok) return read;
    const known = (await knownTo(tx, personId)).find(({ id }) => id === read.value.knownId);
    if (read.value.knownId && !known) return no('not-found');
    if ((await shieldsOf(tx, personId)).length >= mostShields) return no('too-many');
    const id = newId<string>(visit.now.getTime());
    const label = seal(known?.firstName ?? labelOf(read.value), `shields.label.${id}`);
    const work = () => addShield(tx, visit, { id, of: personId, shield: read.value, label });
    await withDuty(tx, visit, { duty: 'clock', work });
    await partWays(tx, visit, personId);
    await recordFact(tx, visit, { kind: 'ShieldNoted', personId, shieldId: id });
    return yes(null);
  });
