import { error } from '@sveltejs/kit';
import { takenOutHere } from '#server/exports/file-of-map.ts';
import { caseOnPaper } from '../../../../../case-on-paper.ts';
import { headOf, seeAsWorker } from '../../../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'export' }, (room) => {
    const taken = takenOutHere(room, locals.working(), params.leaf);
    // What is on paper has names and words of people; without a yes to names there is none.
    if (taken?.content.names !== 'yes') error(404, 'not found');
    return { ...headOf(room), paper: caseOnPaper(room) };
  });
