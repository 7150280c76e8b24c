import { leavesOf, seeMine, todayAt } from '../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'print' }, (room) => ({
    clientName: room.cover.clientName,
    openedOn: room.cover.openedOn,
    today: todayAt(room),
    next: room.cover.nextContact,
    recording: room.cover.recording,
    leaves: leavesOf(room).filter(({ isHidden }) => !isHidden)
  }));
