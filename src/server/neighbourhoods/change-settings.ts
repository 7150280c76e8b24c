import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readSettings, type DraftSettings, type ReadSettings } from '#domain/neighbourhoods/settings.ts';
import { isAdministrator, isCoordinator } from '#domain/people/actor.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { careHere } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { keepSettings } from './store.ts';

type Changed = Yes<null> | No<'not-allowed' | 'changed-meanwhile'> | Exclude<ReadSettings, Yes<unknown>>;

/** Changes how this neighbourhood works; of two who do it at once, the second is told. */
export const changeSettings = (visit: SignedIn, draft: DraftSettings, version: number): Promise<Changed> =>
  transact<Changed>(visit, 'change-settings', async (tx) => {
    if (!isCoordinator(visit.person) && !isAdministrator(visit.person)) return no('not-allowed');
    const read = readSettings(draft);
    if (!read.ok) return read;
    const { neighbourhoodId } = visit;
    const { helpPersonId } = read.value;
    if (helpPersonId && !(await isKeeper(tx, visit, helpPersonId)))
      return { ok: false, reason: 'wrong-fields', errors: { helpPerson: 'no-such-choice' } };
    if (!(await keepSettings(tx, { id: neighbourhoodId, version, settings: read.value })))
      return no('changed-meanwhile');
    await recordFact(tx, visit, { kind: 'SettingsChanged', neighbourhoodId });
    return yes(null);
  });

const isKeeper = async (tx: Tx, visit: SignedIn, personId: string): Promise<boolean> =>
  (await careHere(tx, dayIn(visit.neighbourhood.timezone, visit.now))).coordinatorIds.includes(personId);
