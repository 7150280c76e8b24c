import { error } from '@sveltejs/kit';
import { itemIn } from '#server/plans/end-item.ts';
import { endHere, releaseHere, wentHere } from '../../../../../item-forms.ts';
import { itemView } from '../../../../../item-view.ts';
import { seeMine, todayAt } from '../../../../mine-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'plan' }, (room) => {
    const item = itemIn(room, params.item);
    if (item?.content.needId !== params.need) error(404, 'not found');
    const today = todayAt(room);
    return { view: itemView(room.leaves, item, today), today };
  });

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  return { visit: locals.mine(form), form, at: { caseId: params.case, itemId: params.item } };
}

const back = ({ params }: RequestEvent): string =>
  `/organisations/${params.organisation}/mine/${params.case}/needs/${params.need}`;

export const actions: Actions = {
  end: async (event) => endHere(await asked(event), back(event)),
  went: async (event) => wentHere(await asked(event), back(event)),
  release: async (event) => releaseHere(await asked(event), back(event))
};
