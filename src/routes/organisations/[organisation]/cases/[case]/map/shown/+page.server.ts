import { tellingsOf } from '../../../../tellings.ts';
import { safeMapOf } from '../../../../safe-map.ts';
import { headOf, seeAsWorker } from '../../case-page.ts';
import { todayAt } from '../map-page.ts';
import type { PageServerLoad } from './$types';

/** What client and worker look at together, and what comes on paper: nothing that is kept apart (DP25, DP26). */
export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => ({
    ...headOf(room),
    map: safeMapOf(room.leaves, todayAt(room), room.cover.clientName),
    groups: tellingsOf(room)
  }));
