import { paperOf } from '../../../../../release-page.ts';
import { headOf, seeAsWorker } from '../../../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'neighbourhood' }, async (room, tx) => ({
    ...headOf(room),
    ...(await paperOf(tx, room, params.release))
  }));
