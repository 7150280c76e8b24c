import { takenAlong } from '#domain/cases/taken-along.ts';
import { seeMine } from '../../mine-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await seeMine({ locals, caseId: params.case, part: 'taken-along' }, ({ cover, leaves, visit }) =>
    takenAlong({ cover, leaves, me: visit.personId ?? '', now: visit.now })
  );
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="mijn-gesprek.json"'
    }
  });
};
