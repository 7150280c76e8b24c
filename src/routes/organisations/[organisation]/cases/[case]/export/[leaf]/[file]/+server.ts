import { error } from '@sveltejs/kit';
import { fileOfMap } from '#server/exports/file-of-map.ts';
import { seeAsWorker } from '../../../case-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await seeAsWorker({ locals, caseId: params.case, part: 'export' }, (room) =>
    fileOfMap(room, locals.working(), { id: params.leaf, name: params.file })
  );
  if (!file) error(404, 'not found');
  const headers = {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${params.file}"`
  };
  return new Response(file.body, { headers });
};
