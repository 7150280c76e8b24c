import { error } from '@sveltejs/kit';
import { itemsFor } from '#domain/plans/release.ts';
import { nameIn, shownOf } from '../../../../plan-view.ts';
import { headOf, seeAsWorker } from '../../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'print' }, (room) => {
    const name = nameIn(room.leaves, params.person);
    if (name === null) error(404, 'not found');
    const items = itemsFor(room.leaves, params.person);
    return { ...headOf(room), name, items: items.map((item) => shownOf(room.leaves, item)) };
  });
