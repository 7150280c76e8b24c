import { looksAt } from '../../../looks.ts';
import { headOf, seeAsWorker } from '../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'looks' }, async (room, tx) => ({
    ...headOf(room),
    looks: await looksAt(tx, room)
  }));
