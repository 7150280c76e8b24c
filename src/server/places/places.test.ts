import { expect, test } from 'vitest';
import { makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeArea } from '../areas/make-area.ts';
import { newId } from '../platform/ids.ts';
import { look } from '../platform/transaction.ts';
import { cellsHere } from './cells-here.ts';
import { keepCell } from './keep-cell.ts';
import { removeCell } from './remove-cell.ts';

const database = useDatabase();
const draft = { name: 'Noord', addresses: '80', postcodes: '6525 AB', direction: 'north', metres: '200' };

async function place(slug: string) {
  const there = await makeNeighbourhood(slug, { centre_x: 500, centre_y: 500 });
  const bo = visitOf(there, await makePerson(there, 'Bo'));
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const kept = await keepCell(fatima, { cellId: null, draft });
  return { there, bo, fatima, cellId: kept.ok ? kept.value.id : '' };
}

test('a cell is made and set anew by who keeps the neighbourhood', async () => {
  const { bo, fatima, cellId } = await place('vak-1');
  expect(await cellsHere(fatima)).toMatchObject({
    value: [{ id: cellId, name: 'Noord', addresses: 80, postcodes: ['6525 AB'], x: 500, y: 300 }]
  });
  expect(await cellsHere(bo)).toMatchObject({ reason: 'not-allowed' });
  expect(await keepCell(bo, { cellId: null, draft })).toMatchObject({ reason: 'not-allowed' });
  expect(await keepCell(fatima, { cellId: null, draft })).toMatchObject({ errors: { name: 'name-taken' } });
  expect(await keepCell(fatima, { cellId: newId(), draft })).toMatchObject({ reason: 'not-found' });
  expect(await keepCell(fatima, { cellId, draft: { ...draft, name: 'Noordrand' } })).toMatchObject({ ok: true });
  // The wall lets nobody else touch it, whatever a happening would forget.
  await look(bo, (tx) => tx.updateTable('cells').set({ addresses: 1 }).where('id', '=', cellId).execute());
  expect(await cellsHere(fatima)).toMatchObject({ value: [{ name: 'Noordrand', addresses: 80 }] });
});

test('a cell goes where nobody lives, also out of its area', async () => {
  const { there, bo, fatima, cellId } = await place('vak-2');
  await makeArea(fatima, { name: 'Boven', cells: [cellId], coordinators: [fatima.personId] });
  const vera = await makePerson(there, 'Vera', { more: { cell_id: cellId } });
  expect(await removeCell(bo, cellId)).toMatchObject({ reason: 'not-allowed' });
  expect(await removeCell(fatima, cellId)).toMatchObject({ reason: 'lived-in' });
  await database.asOwner('update people set cell_id = null where id = $1', [vera.id]);
  expect(await removeCell(fatima, cellId)).toMatchObject({ ok: true });
  expect(await removeCell(fatima, cellId)).toMatchObject({ reason: 'not-found' });
  expect(await database.asOwner('select cell_id from area_cells where cell_id = $1', [cellId])).toEqual([]);
});
