import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { drawnLeaves } from '#domain/networks/drawn.ts';
import { headOf, seeAsWorker } from '../../case-page.ts';
import { sinceFor, todayAt } from '../map-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => ({
    ...headOf(room),
    board: {
      leaves: drawnLeaves(room.leaves, todayAt(room)),
      clientName: room.cover.clientName,
      mayChange: isRecordingAgreed(room.cover) && room.cover.closing === null,
      me: room.visit.personId ?? '',
      today: todayAt(room),
      since: sinceFor(room)
    }
  }));
