import { expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { acceptSharing } from './accept-sharing.ts';
import { askToShare } from './ask-to-share.ts';
import { endSharing } from './end-sharing.ts';
import { sharingsHere } from './sharings-here.ts';

const database = useDatabase();

async function twoPlaces(slug: string) {
  const a = await makeNeighbourhood(`${slug}-a`);
  const b = await makeNeighbourhood(`${slug}-b`, { region_id: a.regionId });
  const ada = visitOf(a, await makePerson(a, 'Ada', { roles: ['coordinator'] }));
  const ben = visitOf(b, await makePerson(b, 'Ben', { roles: ['administrator'] }));
  return { a, b, ada, ben };
}

async function only(visit: SignedIn) {
  const here = await sharingsHere(visit);
  if (!here.ok) throw new Error(here.reason);
  expect(here.value).toHaveLength(1);
  return here.value[0]!;
}

test('two neighbourhoods share when both said yes, and either ends it at once', async () => {
  const { b, ada, ben } = await twoPlaces('both');
  expect(await askToShare(ada, { otherId: b.id, distance: 'ver' })).toMatchObject({ reason: 'no-distance' });
  expect(await askToShare(ada, { otherId: b.id, distance: '1,5' })).toMatchObject({ ok: true });
  expect(await askToShare(ada, { otherId: b.id, distance: '2' })).toMatchObject({ reason: 'asked-already' });
  const asked = await only(ben);
  expect(asked).toMatchObject({ stage: 'they-ask', metres: 1500 });
  // Whoever asked cannot say yes in the place of the other.
  expect(await acceptSharing(ada, asked.sharingId!)).toMatchObject({ reason: 'gone' });
  expect(await acceptSharing(ben, asked.sharingId!)).toMatchObject({ ok: true });
  expect(await only(ada)).toMatchObject({ stage: 'sharing' });
  const facts = await database.asOwner('select kind from facts where region_id = $1 order by kind', [b.regionId]);
  expect(facts.map(({ kind }) => kind)).toEqual(['SharingAccepted', 'SharingAccepted', 'SharingAsked']);
  expect(await endSharing(ada, asked.sharingId!)).toMatchObject({ ok: true });
  expect(await endSharing(ben, asked.sharingId!)).toMatchObject({ reason: 'gone' });
  expect(await only(ben)).toMatchObject({ stage: 'apart' });
});

test('the database lets nobody say yes to an own question, and no neighbour change the setting', async () => {
  const { a, b, ada } = await twoPlaces('walls');
  await askToShare(ada, { otherId: b.id, distance: '1,5' });
  const { sharingId } = await only(ada);
  const accept = (visit: SignedIn) =>
    look(visit, async (tx) => {
      const set = await tx
        .updateTable('sharings')
        .set({ acceptedAt: visit.now })
        .where('id', '=', sharingId!)
        .execute();
      return set[0]!.numUpdatedRows;
    });
  await expect(accept(ada)).rejects.toThrow('the other neighbourhood accepts');
  const neighbour = await makePerson(b, 'Cor');
  expect(await accept(visitOf(b, neighbour))).toBe(0n);
  expect(await sharingsHere(visitOf(a, await makePerson(a, 'Dirk')))).toMatchObject({ reason: 'not-allowed' });
});

test('a neighbourhood of another region is not there to share with', async () => {
  const { ada } = await twoPlaces('far');
  const elsewhere = await makeNeighbourhood('far-away');
  expect(await askToShare(ada, { otherId: elsewhere.id, distance: '1' })).toMatchObject({ reason: 'not-found' });
});
