import { safeMapOf } from '../../../safe-map.ts';
import { tellingsOf } from '../../../tellings.ts';
import { seeMine, todayAt } from '../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'map' }, (room) => ({
    clientName: room.cover.clientName,
    map: safeMapOf(room.leaves, todayAt(room), room.cover.clientName),
    groups: tellingsOf(room)
  }));
