import { error } from '@sveltejs/kit';
import { files } from '#domain/exports/taking-out.ts';
import { fileOfMap } from '#server/exports/file-of-map.ts';
import { headOf, seeAsWorker } from '../../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'export' }, (room) => {
    const isOpen = fileOfMap(room, locals.working(), { id: params.leaf, name: files[0] });
    return isOpen ? { ...headOf(room), files } : error(404, 'not found');
  });
