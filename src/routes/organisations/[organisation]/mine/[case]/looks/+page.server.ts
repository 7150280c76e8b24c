import { looksAt } from '../../../looks.ts';
import { seeMine } from '../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'looks' }, async (room, tx) => ({ looks: await looksAt(tx, room) }));
