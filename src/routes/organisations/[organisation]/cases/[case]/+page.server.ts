import { untoldInCase } from '#server/networks/untold-in-case.ts';
import { headOf, seeAsWorker } from './case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'room' }, async (room, tx) => ({
    ...headOf(room),
    ...(await untoldInCase(tx, room)),
    next: room.cover.nextContact,
    recording: room.cover.recording,
    closing: room.cover.closing
  }));
