import { error } from '@sveltejs/kit';
import { ofKind } from '#domain/cases/leaf.ts';
import { routeInWords } from '../../../../advice-words.ts';
import { planView } from '../../../../plan-view.ts';
import { seeMine } from '../../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'plan' }, ({ leaves }) => {
    const need = ofKind(leaves, 'need').find(({ id }) => id === params.need);
    if (!need) error(404, 'not found');
    const choice = ofKind(leaves, 'choice').findLast(({ content }) => content.needId === need.id);
    return {
      words: need.content.words,
      choice: choice ? { route: routeInWords(choice.content.route), words: choice.content.words } : null,
      columns: planView(leaves, need.id)
    };
  });
