import { error } from '@sveltejs/kit';
import { ofKind } from '#domain/cases/leaf.ts';
import { routeInWords } from '../../../../advice-words.ts';
import { askedOfNeighbourhood } from '../../../../asked-of-neighbourhood.ts';
import { carriedAlong } from '../../../../for-need.ts';
import { planView } from '../../../../plan-view.ts';
import { minePath, seeMine } from '../../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'plan' }, async (room, tx) => {
    const { leaves } = room;
    const need = ofKind(leaves, 'need').find(({ id }) => id === params.need);
    if (!need) error(404, 'not found');
    const href = `${minePath(params)}/neighbourhood?${carriedAlong(null, need.id)}`;
    const choice = ofKind(leaves, 'choice').findLast(({ content }) => content.needId === need.id);
    return {
      words: need.content.words,
      choice: choice ? { route: routeInWords(choice.content.route), words: choice.content.words } : null,
      columns: planView(leaves, need.id, await askedOfNeighbourhood(tx, room, { needId: need.id, href })),
      href
    };
  });
