import { closeList } from '../../../close-pages.ts';
import { headOf, seeAsWorker } from '../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'close' }, async (room, tx) => ({
    ...headOf(room),
    ...(await closeList(tx, room))
  }));
