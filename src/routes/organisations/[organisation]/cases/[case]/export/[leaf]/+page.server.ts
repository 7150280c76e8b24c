import { error } from '@sveltejs/kit';
import { files } from '#domain/exports/taking-out.ts';
import { takenOutHere } from '#server/exports/file-of-map.ts';
import { headOf, seeAsWorker } from '../../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'export' }, (room) => {
    const taken = takenOutHere(room, locals.working(), params.leaf);
    return taken ? { ...headOf(room), files, hasNames: taken.content.names === 'yes' } : error(404, 'not found');
  });
