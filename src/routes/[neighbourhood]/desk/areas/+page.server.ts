import { error } from '@sveltejs/kit';
import { areasHere } from '#server/areas/areas-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await areasHere(locals.signedIn());
  if (!here.ok) error(404, 'not found');
  const { care, cells } = here.value;
  const namesOf = (ids: readonly string[]) =>
    care.keepers.filter(({ id }) => ids.includes(id)).map(({ firstName }) => firstName);
  return {
    areas: care.areas.map(({ id, name, coordinatorIds }) => ({
      id,
      name,
      coordinators: namesOf(coordinatorIds),
      cells: cells.filter(({ areaId }) => areaId === id).map((cell) => cell.name)
    })),
    hasCells: cells.length > 0,
    without: cells.filter(({ areaId }) => areaId === null).map(({ name }) => name)
  };
};
