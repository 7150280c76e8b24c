import {
  readNeighbourhood,
  type DraftNeighbourhood,
  type Founding,
  type ReadFounding
} from '#domain/neighbourhoods/founding.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { Locale } from '#domain/visits/visit.ts';
import { putAge } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact, withDuty, type Scope } from '#server/platform/transaction.ts';
import { openSession, type Arrival } from '#server/sessions/open-session.ts';
import { addFounder, addNeighbourhood, isSlugFree, placesToJoin, useSetupKey } from './store.ts';

type Setup = {
  readonly key: string;
  readonly draft: DraftNeighbourhood;
  /** The neighbourhood whose region this is as well, or 'own'; empty where there is nothing to choose yet. */
  readonly region: string;
  readonly from: Arrival;
  readonly now: Date;
  readonly locale: Locale;
};
type Founded =
  | Yes<{ slug: string; token: string }>
  | No<'wrong-key' | 'name-taken' | 'no-region'>
  | Exclude<ReadFounding, Yes<unknown>>;
type Place = { readonly regionId: string; readonly neighbourhoodId: string };

/** Founds a neighbourhood with the one-time key, and lets its founder in. */
export async function setUpNeighbourhood({ key, draft, region, from, now, locale }: Setup): Promise<Founded> {
  const read = readNeighbourhood(draft);
  if (!read.ok) return read;
  const regionId = await regionOf(region, now);
  if (!regionId) return no('no-region', 'region');
  const place: Place = { regionId, neighbourhoodId: newId(now.getTime()) };
  const personId = newId<string>(now.getTime());
  const scope: Scope = { ...place, personId, session: null, duty: 'founding', now, formKey: null, asker: null };
  return transact<Founded>(scope, 'set-up', async (tx) => {
    if (!(await useSetupKey(tx, hashOf(key), now))) return no('wrong-key');
    if (!(await isSlugFree(tx, read.value.slug))) return no('name-taken', 'name');
    await found(tx, scope, { place, personId, founding: read.value, locale });
    // The key of the start stands for the code from the mail.
    const opening = { ...place, personId, now, from, shown: { mailedAt: now } };
    const { token } = await withDuty(tx, scope, { duty: 'door', work: () => openSession(tx, opening) });
    return yes({ slug: read.value.slug, token });
  });
}

async function regionOf(chosen: string, now: Date): Promise<string | null> {
  const places = await placesToJoin();
  if (places.length === 0 || chosen === 'own') return newId<string>(now.getTime());
  return places.find(({ id }) => id === chosen)?.regionId ?? null;
}

type NewPlace = {
  readonly place: Place;
  readonly personId: string;
  readonly founding: Founding;
  readonly locale: Locale;
};

async function found(tx: Tx, scope: Scope, { place, personId, founding, locale }: NewPlace): Promise<void> {
  const { now } = scope;
  const { name, slug, firstName, email, phone } = founding;
  const help = { helpName: firstName, helpPhone: phone, helpEmail: email, helpPersonId: personId };
  await addNeighbourhood(tx, {
    regionId: place.regionId,
    id: place.neighbourhoodId,
    slug,
    name,
    foundedAt: now,
    locale,
    ...help
  });
  await addFounder(tx, { ...place, id: personId, firstName, email, phone, locale, now });
  const told = { personId, age: 'sixteen', recordedBy: personId, now } as const;
  await withDuty(tx, scope, { duty: 'door', work: () => putAge(tx, place, told) });
  const here = { ...place, personId, now };
  await recordFact(tx, here, { kind: 'NeighbourhoodFounded', neighbourhoodId: place.neighbourhoodId });
  await recordFact(tx, here, { kind: 'PersonJoined', personId, how: 'founding' });
  await recordFact(tx, here, { kind: 'AgeTold', personId });
}
