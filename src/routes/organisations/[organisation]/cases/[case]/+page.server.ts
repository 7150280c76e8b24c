import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { headOf, seeAsWorker } from './case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'room' }, (room) => ({
    ...headOf(room),
    today: dayIn(room.visit.organisation.timezone, room.visit.now),
    next: room.cover.nextContact,
    recording: room.cover.recording,
    closing: room.cover.closing
  }));
