import { error } from '@sveltejs/kit';
import { itemIn } from '#server/plans/end-item.ts';
import { endHere, releaseHere, wentHere } from '../../../../../../item-forms.ts';
import { itemView } from '../../../../../../item-view.ts';
import { needPath, seeNeed } from '../../../need-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'plan', ({ room, need, today }) => {
    const item = itemIn(room, event.params.item);
    if (item?.content.needId !== need.id) error(404, 'not found');
    return { view: itemView(room.leaves, item, today) };
  });

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  return { visit: locals.working(form), form, at: { caseId: params.case, itemId: params.item } };
}

const back = ({ params }: RequestEvent): string => `${needPath(params)}/plan`;

export const actions: Actions = {
  end: async (event) => endHere(await asked(event), back(event)),
  went: async (event) => wentHere(await asked(event), back(event)),
  release: async (event) => releaseHere(await asked(event), back(event))
};
